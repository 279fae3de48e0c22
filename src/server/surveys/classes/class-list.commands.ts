import { requireAccess } from '../../../domain/access/policy.ts'
import { OporaError } from '../../../domain/kernel/errors.ts'
import type { SchoolClass } from '../../../domain/surveys/campaign/respondent-groups.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { loadClassList, saveClasses } from './class-list.store.ts'

type Lists = { classes: readonly SchoolClass[]; teachers: number }

export async function saveClassList(context: CommandContext, programmeId: string, organisationId: string, version: number, { classes, teachers }: Lists): Promise<{ version: number }> {
  const before = await loadClassList(context.tx, programmeId, organisationId)
  requireAccess(context.actor, 'survey.list-classes', before.place)
  refuseTwice(classes)
  if (before.version !== version || !await saveClasses(context.tx, { regionId: before.regionId, programmeId, organisationId, classes, teachers, version })) {
    throw new OporaError('conflict', 'survey.list-changed')
  }
  context.record({
    regionId: before.place.regionId, action: 'survey.list-classes', subject: { kind: 'organisation', id: organisationId },
    before: { classes: before.classes, teachers: before.teachers }, after: { programmeId, classes, teachers },
  })
  return { version: version + 1 }
}

function refuseTwice(classes: readonly SchoolClass[]): void {
  const seen = new Set<string>()
  for (const { grade, letter } of classes) {
    const name = `${grade}${letter}`
    if (seen.has(name)) throw new OporaError('invalid_input', 'survey.class-twice', { name })
    seen.add(name)
  }
}
