import { endedOn } from '../../domain/appointments/appointment.ts'
import type { CommandContext } from '../kernel/context.ts'
import type { FactRecord } from '../kernel/fact-record.ts'
import { detachedFact, endedFact } from './appointment.facts.ts'
import { endWithOrganisations } from './closing.store.ts'

/** Who worked in an organisation that has closed works there no longer, and no curator goes there. Resolves to the facts of that. */
export async function hearClosings(context: CommandContext, forget: () => void, facts: readonly FactRecord[]): Promise<FactRecord[]> {
  const closed = facts.flatMap(({ kind, organisationId, occurredOn }) => (kind === 'organisation.closed' && organisationId != null ? [{ id: organisationId, on: occurredOn ?? context.programmeDate }] : []))
  if (closed.length === 0) return []
  const { held, attached } = await endWithOrganisations(context.tx, closed)
  const made: FactRecord[] = []
  for (const { before, on } of held) {
    const endsOn = endedOn(before, on)
    context.record({ regionId: before.regionId, action: 'appointment.end', subject: { kind: 'appointment', id: before.id }, before: { endsOn: before.endsOn }, after: { endsOn, personId: before.personId } })
    made.push(endedFact(before, endsOn))
  }
  for (const { appointment, ...of } of attached) made.push(detachedFact(appointment, { ...of, reason: 'organisation-closed' }))
  for (const fact of made) context.fact(fact)
  context.afterCommit(forget)
  return made
}
