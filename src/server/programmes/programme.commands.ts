import { requireAccess } from '../../domain/access/policy.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { closed, requireOpen, requireRegion, started, withFrame, withSettings } from '../../domain/programmes/change-programme.ts'
import type { FrameMilestone } from '../../domain/programmes/frame/milestone.ts'
import { requireLead, windowInRegion } from '../../domain/programmes/frame/region-lead.ts'
import { shippedFrame } from '../../domain/programmes/frame/shipped-frame.ts'
import type { Programme, ProgrammeSettings } from '../../domain/programmes/programme.ts'
import type { CommandContext } from '../kernel/context.ts'
import { insertProgramme, loadInitiative, loadProgramme, requireVersion, saveLead, saveProgramme } from './programme.store.ts'

const subject = (id: string) => ({ kind: 'programme', id })

type Wanted = ProgrammeSettings & { programmeId: string; initiative: string; year: number }

/** The first year of an initiative; the others are opened from the year before. */
export async function createProgramme(context: CommandContext, { programmeId, initiative, year, ...settings }: Wanted): Promise<{ id: string; version: number }> {
  const { id, country, isYearTaken } = await loadInitiative(context.tx, initiative, year)
  requireAccess(context.actor, 'programme.manage', country)
  if (isYearTaken) throw new OporaError('conflict', 'programme.exists', { name: initiative, year })
  const initiativeId = id ?? context.commandId
  await insertProgramme(context.tx, { ...settings, id: programmeId, initiativeId, year, state: 'preparing', frame: shippedFrame(year), previousId: null, version: 1 }, id === null ? initiative : null)
  context.record({ regionId: null, action: 'programme.create', subject: subject(programmeId), after: { initiativeId, year, ...settings } })
  return { id: programmeId, version: 1 }
}

export function saveFrame(context: CommandContext, id: string, version: number, frame: readonly FrameMilestone[]): Promise<{ version: number }> {
  return changed(context, { id, version }, (programme) => {
    const next = withFrame(programme, frame)
    context.record({ regionId: null, action: 'programme.frame', subject: subject(id), before: programme.frame, after: frame })
    return next
  })
}

export function saveSettings(context: CommandContext, id: string, version: number, settings: ProgrammeSettings): Promise<{ version: number }> {
  return changed(context, { id, version }, (programme) => {
    const { catalogue, curatorLimit, avoidsOwnMunicipality } = programme
    const next = withSettings(programme, settings)
    context.record({ regionId: null, action: 'programme.settings', subject: subject(id), before: { catalogue, curatorLimit, avoidsOwnMunicipality }, after: settings })
    return next
  })
}

export function startProgramme(context: CommandContext, id: string, version: number): Promise<{ version: number }> {
  return changed(context, { id, version }, (programme) => {
    const next = started(programme)
    context.record({ regionId: null, action: 'programme.start', subject: subject(id), before: { state: programme.state }, after: { state: next.state, catalogue: next.catalogue } })
    return next
  })
}

export function closeProgramme(context: CommandContext, id: string, version: number): Promise<{ version: number }> {
  return changed(context, { id, version }, (programme) => {
    const next = closed(programme)
    context.record({ regionId: null, action: 'programme.close', subject: subject(id), before: { state: programme.state }, after: { state: next.state } })
    return next
  })
}

type Lead = { regionId: number; milestone: string; delayDays: number; leadDays: number }

/** A region holds a window tighter than the frame does. */
export async function tightenWindow(context: CommandContext, id: string, { regionId, ...lead }: Lead): Promise<{ start: CivilDate; end: CivilDate }> {
  const { programme, place, isRegion, leads } = await loadProgramme(context.tx, { id, regionId })
  requireAccess(context.actor, 'programme.frame', place)
  requireRegion(isRegion)
  requireOpen(programme)
  const milestone = programme.frame.find((one) => one.id === lead.milestone)
  if (!milestone) throw new OporaError('not_found', 'programme.milestone-unknown')
  requireLead(milestone, lead)
  await saveLead(context.tx, id, regionId, lead)
  context.record({ regionId, action: 'programme.lead', subject: subject(id), before: leads.find((one) => one.milestone === lead.milestone) ?? null, after: lead })
  const [start, end] = windowInRegion(milestone, lead)
  return { start, end }
}

async function changed(context: CommandContext, { id, version }: { id: string; version: number }, change: (programme: Programme) => Programme): Promise<{ version: number }> {
  const { programme, place } = await loadProgramme(context.tx, { id, lock: true })
  requireAccess(context.actor, 'programme.manage', place)
  requireVersion(programme, version)
  return { version: await saveProgramme(context.tx, change(programme)) }
}
