import { requireAccess } from '../../domain/access/policy.ts'
import { requireProgramme } from '../programmes/programme.read.ts'
import { requireRoadmap } from '../roadmaps/roadmap.read.ts'
import type { CommandContext } from '../kernel/context.ts'
import { followAppointments } from './following.commands.ts'
import { planRoadmap } from './planning.commands.ts'
import { setProgramme } from './planning.store.ts'
import { readProgrammeOf } from './roadmap-programme.read.ts'

type Chosen = { programmeId: string | null; planned: { added: number; withdrawn: number } | null }

/** Another programme year has other schools and people: a road map that runs is planned anew at once, so who may approve it decides. */
export async function chooseRoadmapProgramme(context: CommandContext, roadmapId: string, programmeId: string | null): Promise<Chosen> {
  const { tx, actor } = context
  const place = await requireRoadmap(tx, actor, 'roadmap.edit', roadmapId)
  const { isRunning, programme } = await readProgrammeOf(tx, roadmapId)
  if (isRunning) requireAccess(actor, 'roadmap.approve', place)
  if (programmeId !== null) await requireProgramme(tx, programmeId)
  await setProgramme(tx, roadmapId, programmeId)
  context.record({ regionId: place.regionId, action: 'roadmap.programme', subject: { kind: 'roadmap', id: roadmapId }, before: { programmeId: programme?.id ?? null }, after: { programmeId } })
  const planned = isRunning ? await planRoadmap(context, roadmapId) : null
  if (planned === null) return { programmeId, planned: null }
  await followAppointments(context, roadmapId)
  return { programmeId, planned: { added: planned.added, withdrawn: planned.withdrawn } }
}
