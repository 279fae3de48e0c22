import { requireAccess } from '../../domain/access/policy.ts'
import type { ProgrammeWindow, FactDocument } from '../../domain/facts/fact-kind.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { requireOpen } from '../../domain/programmes/change-programme.ts'
import { requireExtension } from '../../domain/programmes/extensions/extend-window.ts'
import { windowInRegion } from '../../domain/programmes/frame/region-lead.ts'
import type { CommandContext } from '../kernel/context.ts'
import { loadExtension, loadExtensionGround, type ExtensionGround, type ExtensionSubject } from './extension.store.ts'

type Extending = { of: ProgrammeWindow; subject: ExtensionSubject; until: CivilDate; reason: string; document: FactDocument | null }

/** One window, longer for one school or one person. It is a fact and nothing else: plans read it. */
export async function extendWindow(context: CommandContext, programmeId: string, { of, subject, until, reason, document }: Extending): Promise<{ end: CivilDate; until: CivilDate }> {
  const ground = await loadExtensionGround(context.tx, programmeId, of, subject, context.programmeDate)
  requireAccess(context.actor, 'programme.extend', ground.place)
  const end = endNow(ground, of)
  requireExtension({ programme: ground.programme, end, until, today: context.programmeDate })
  const whose = 'organisationId' in subject ? { organisationId: subject.organisationId } : { subjectPersonId: subject.personId }
  const { regionId } = ground.place
  context.record({ regionId, action: 'programme.extend', subject: 'organisationId' in subject ? { kind: 'organisation', id: subject.organisationId } : { kind: 'person', id: subject.personId }, before: { end }, after: { programmeId, of, until, reason, document } })
  context.fact({
    regionId: regionId ?? 0, territoryId: ground.territoryId, programmeId, ...whose, ...(of.kind === 'activity' ? { roadmapId: of.roadmapId, activityId: of.activityId } : {}),
    kind: 'window.extended', data: { of, until, reason, document },
  })
  return { end, until }
}

export async function withdrawExtension(context: CommandContext, programmeId: string, { regionId, factId, reason }: { regionId: number; factId: string; reason: string }): Promise<{ withdrawn: boolean }> {
  const { path, territoryId, organisationId, personId, state, isWithdrawn, data } = await loadExtension(context.tx, programmeId, regionId, factId)
  requireAccess(context.actor, 'programme.extend', { path, regionId: regionId === 0 ? null : regionId, organisationId })
  requireOpen({ state })
  if (isWithdrawn) throw new OporaError('conflict', 'programme.extension-withdrawn-already')
  context.record({ regionId: regionId === 0 ? null : regionId, action: 'programme.withdraw', subject: { kind: 'fact', id: factId }, before: data, after: { reason } })
  context.fact({ regionId, territoryId, organisationId, subjectPersonId: personId, programmeId, correctsId: factId, kind: 'window.extension-withdrawn', data: { reason } })
  return { withdrawn: true }
}

/** Until when this school or person has time as things stand: the window in its region, or what it was extended to. */
function endNow({ programme, lead, activityEnd, extendedTo }: ExtensionGround, of: ProgrammeWindow): CivilDate {
  const milestone = of.kind === 'milestone' ? programme.frame.find(({ id }) => id === of.milestone) : undefined
  if (of.kind === 'milestone' && !milestone) throw new OporaError('not_found', 'programme.milestone-unknown')
  const end = milestone ? windowInRegion(milestone, lead ?? undefined)[1] : activityEnd
  if (end === null) throw new OporaError('not_found', 'programme.window-absent')
  return extendedTo !== null && extendedTo > end ? extendedTo : end
}
