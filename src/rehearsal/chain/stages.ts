import { confirmEvidence, giveEvidence, returnEvidence } from '../../contract/assignment-steps.ts'
import { readAssignment } from '../../contract/assignments.ts'
import { readSchoolStages } from '../../contract/monitoring.ts'
import { startDocument } from '../../contract/programme-documents.ts'
import { addDays } from '../../domain/kernel/civil-date.ts'
import type { Caller } from '../caller.ts'
import type { Stage } from '../record/chain-steps.ts'
import { acceptedProgrammes, type ActionRecord } from '../record/document-record.ts'
import { headOf, rank, refusedAs, teamOf } from './chain.ts'
import { whoOf, writeAnew, type Writing } from './documents.ts'

/** What a school finds due of its programmes: most of it is proved, one proof in eight is given back once and mended. */
export async function proveActions(writing: Writing, stage: Stage): Promise<void> {
  const { chain, school, programmeId, own } = writing
  const { stages } = await headOf(chain, school).caller.ask(readSchoolStages, { params: { id: programmeId, school: school.id } })
  for (const { code: factor, actions } of stages.find((one) => one.stage === stage)?.factors ?? []) {
    for (const [at, { id, dueOn, state }] of actions.entries()) {
      const action = own.actions.get(id) ?? { factor, dueOn, state: 'open', doneOn: null }
      own.actions.set(id, action)
      chain.expect(`${school.name}: how an action due on ${dueOn} stands`, state, action.state)
      if (action.state === 'open' && chain.chanceFor(`${school.name} ${factor} ${dueOn} ${at} is done at ${stage}`).happens(0.85)) await prove(writing, id, action)
    }
  }
}

async function prove(writing: Writing, id: string, action: ActionRecord): Promise<void> {
  const { chain, school } = writing
  const dice = chain.chanceFor(`${school.name} ${action.factor} ${action.dueOn} proof ${chain.today()}`)
  const { caller } = headOf(chain, school)
  const [params, proof] = [{ region: chain.company.setting.region.id, id }, dice.happens(0.6)
    ? { link: `https://school.example/actions/${dice.below(1_000)}`, document: null }
    : { link: null, document: { number: `${1 + dice.below(90)}-О`, date: chain.today() } }]
  const { state } = await caller.ask(giveEvidence, { params, body: { version: await versionOf(caller, params), files: [], ...proof, note: action.state === 'returned' ? 'Добавили подписи.' : null, stated: null } })
  chain.expect(`${school.name}: an action that was proved`, state, 'awaiting')
  const wasGivenBack = action.state === 'returned'
  action.state = 'awaiting'
  // Who brought it never says whether it is enough.
  if (dice.happens(0.2)) await refusedAs(chain, 'assignment.own-work', [caller, confirmEvidence, { params, body: { version: await versionOf(caller, params) } }])
  chain.agenda.at(addDays(chain.today(), 1 + dice.below(2)), rank.schools, whoOf(writing), () => decide(writing, id, action, wasGivenBack))
}

async function decide(writing: Writing, id: string, action: ActionRecord, wasGivenBack: boolean): Promise<void> {
  const { chain, school, decider: { caller } } = writing
  const params = { region: chain.company.setting.region.id, id }
  const version = await versionOf(caller, params)
  if (wasGivenBack || !chain.chanceFor(`${school.name} ${action.factor} ${action.dueOn} decision ${chain.today()}`).happens(0.12)) {
    await caller.ask(confirmEvidence, { params, body: { version } })
    action.state = 'done'
    action.doneOn = chain.today()
    return
  }
  await caller.ask(returnEvidence, { params, body: { version, reason: 'На справке нет подписей и даты.' } })
  action.state = 'returned'
  chain.agenda.at(addDays(chain.today(), 2), rank.schools, whoOf(writing), () => prove(writing, id, action))
}

async function versionOf(caller: Caller, params: { region: number; id: string }): Promise<number> {
  return (await caller.ask(readAssignment, { params })).assignment.version
}

/** What the school says of the stage, once there is a programme of which it could speak. */
export async function reportStage(writing: Writing, stage: Stage, left: number): Promise<void> {
  const { chain, school, programmeId, own } = writing
  const kind = `stage-${stage}-report` as const
  if (acceptedProgrammes(own).length > 0) return writeAnew(writing, { kind, factor: null }, 1)
  await refusedAs(chain, 'programme-document.no-programme', [teamOf(chain, school).caller, startDocument, { params: { id: programmeId, school: school.id }, body: { documentId: chain.chanceFor(`${school.name} ${kind} too early`).uuid(), kind, factor: null } }])
  if (left > 0) chain.agenda.at(addDays(chain.today(), 7), rank.schools, whoOf(writing), () => reportStage(writing, stage, left - 1))
}
