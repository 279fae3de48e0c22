import type { AssignmentReply } from '../../contract/assignments.ts'
import type { SchoolStagesReply } from '../../contract/monitoring.ts'
import type { SignedIn } from '../app-calls.ts'
import { idOf } from './demonstration-id.ts'
import type { SurveyedYear } from './demonstration-surveys.ts'

/** How many of the actions that a school's first stage asks for are proved, and of how many of those its curator says that it is enough. */
type HowFar = { school: number; actions: number }

export async function proveActions(year: SurveyedYear, { school, actions }: HowFar): Promise<void> {
  const head = year.heads[school]
  if (head === undefined) return
  for (const { id, state } of await dueActions(year, head, { school, actions })) {
    if (state !== 'open') continue
    await head.ask('POST', `/api/assignments/${year.regionId}/${id}/evidence`, { version: await versionOf(year, head, id), files: [], link: `https://pokaz.example/${id.slice(0, 8)}`, document: null, note: 'Справка и фотографии на сайте школы.', stated: null }, idOf(`prove ${id}`))
  }
}

export async function confirmActions(year: SurveyedYear, { school, actions }: HowFar): Promise<void> {
  const curator = year.curators[school]
  if (curator === undefined) return
  for (const { id, state } of await dueActions(year, curator, { school, actions })) {
    if (state === 'awaiting') await curator.ask('POST', `/api/assignments/${year.regionId}/${id}/confirm`, { version: await versionOf(year, curator, id) }, idOf(`confirm action ${id}`))
  }
}

async function dueActions({ programmeId, schools }: SurveyedYear, who: SignedIn, { school, actions }: HowFar): Promise<SchoolStagesReply['stages'][number]['factors'][number]['actions']> {
  const { stages } = await who.ask<SchoolStagesReply>('GET', `/api/programmes/${programmeId}/monitoring/schools/${schools[school] ?? ''}`)
  return (stages[0]?.factors ?? []).flatMap((factor) => factor.actions).slice(0, actions)
}

async function versionOf({ regionId }: SurveyedYear, who: SignedIn, id: string): Promise<number> {
  return (await who.ask<AssignmentReply>('GET', `/api/assignments/${regionId}/${id}`)).assignment.version
}
