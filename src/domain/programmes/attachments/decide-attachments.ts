import { OporaError } from '../../kernel/errors.ts'
import { attachmentFault, type AttachmentRules, type CuratedSchool, type CuratorSeat } from './attachment-rules.ts'

type Pair = { organisationId: string; appointmentId: string }
type Attachable = CuratedSchool & { name: string; attachment: { appointmentId: string } | null }
type Named = CuratorSeat & { name: string }

/**
 * The pairs of one order, or the refusal of the first that can't be. Whoever is replaced by the same order is free for another school;
 * loads are those after the whole order, so its sequence does not matter.
 */
export function decidedAttachments<Curator extends Named, School extends Attachable>(
  pairs: readonly Pair[], { curators, schools, rules }: { curators: readonly Curator[]; schools: readonly School[]; rules: AttachmentRules },
): { curator: Curator; school: School }[] {
  const decided = pairs.map((pair) => found(pair, curators, schools))
  const twice = decided.find(({ school }, at) => decided.findIndex((other) => other.school === school) !== at)
  if (twice) throw new OporaError('invalid_input', 'programme.school-twice', { name: twice.school.name })
  const load = new Map(curators.map(({ appointmentId, load: now }) => [appointmentId, now]))
  const change = (appointmentId: string, by: number) => load.set(appointmentId, (load.get(appointmentId) ?? 0) + by)
  for (const { school: { attachment } } of decided) if (attachment !== null) change(attachment.appointmentId, -1)
  for (const { curator, school } of decided) {
    if (school.attachment?.appointmentId === curator.appointmentId) throw new OporaError('conflict', 'programme.attached-already', { school: school.name, curator: curator.name })
    const fault = attachmentFault({ ...curator, load: load.get(curator.appointmentId) ?? 0 }, school, rules)
    if (fault !== null) throw new OporaError('invalid_state', 'programme.attachment-fault', { school: school.name, curator: curator.name, fault, limit: rules.curatorLimit })
    change(curator.appointmentId, 1)
  }
  return decided
}

function found<Curator extends Named, School extends Attachable>({ organisationId, appointmentId }: Pair, curators: readonly Curator[], schools: readonly School[]) {
  const [curator, school] = [curators.find((one) => one.appointmentId === appointmentId), schools.find((one) => one.organisationId === organisationId)]
  if (!curator) throw new OporaError('not_found', 'programme.curator-unknown')
  if (!school) throw new OporaError('not_found', 'programme.school-unknown')
  return { curator, school }
}
