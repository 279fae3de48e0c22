import { readHeadSheet, saveHeadDraft, sendHeadSheet } from '../../contract/survey-schools.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { School } from '../cast/company.ts'
import type { SchoolRecord } from '../record/chain-record.ts'
import type { Questionnaire } from '../record/asked-questions.ts'
import { headOf, rank, refusedAs, type Chain } from './chain.ts'
import { madeAnswers } from './made-answers.ts'

/** The head's own form, by name: a few never send it, a few send it again with other answers, which then count. */
export async function answerAsHead(chain: Chain, school: School, own: SchoolRecord, { campaignId, questionnaire, lastDay }: { campaignId: string; questionnaire: Questionnaire | undefined; lastDay: CivilDate }): Promise<void> {
  const dice = chain.chanceFor(`${school.name} head`)
  if (questionnaire === undefined || dice.happens(0.06)) return
  const { caller } = headOf(chain, school)
  const params = { id: campaignId, school: school.id }
  const send = async (what: string): Promise<void> => {
    const answers = madeAnswers(questionnaire, chain.chanceFor(`${school.name} lean of the head`).next(), dice.of(what))
    const { version } = await caller.ask(readHeadSheet, { params })
    const saved = await caller.ask(saveHeadDraft, { params, body: { version, answers: Object.fromEntries(Object.entries(answers).slice(0, 5)) } })
    if (dice.of(`${what} faulty`).happens(0.2)) await refusedAs(chain, 'survey.head-faulty', [caller, sendHeadSheet, { params, body: { version: saved.version, answers: {} } }])
    await caller.ask(sendHeadSheet, { params, body: { version: saved.version, answers } })
    own.sheets.head = [answers]
  }
  await send('first')
  if (dice.happens(0.15)) chain.agenda.at(lastDay, rank.schools, school.name, () => send('again'))
}
