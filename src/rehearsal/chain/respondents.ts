import { inParallel } from '../in-parallel.ts'
import type { Respondent, SchoolRecord } from '../record/chain-record.ts'
import { madeAnswers } from './made-answers.ts'
import type { Chain } from './chain.ts'
import type { Questionnaire } from '../record/asked-questions.ts'

/** The codes of one class, or of the teachers, that answer on one of the days. */
export type Batch = { day: number; who: Respondent; questionnaire: Questionnaire; codes: readonly string[]; lean: number; name: string; spareCode: string | null }

const atOnce = 4

/** Phones at work: each asks for the form, fills it and sends it; some stumble on the way, as people do. */
export async function sendSheets(chain: Chain, school: SchoolRecord, batches: readonly Batch[]): Promise<void> {
  for (const batch of batches) {
    const [first] = batch.codes
    if (first === undefined) continue
    const form = await chain.phone.form(first)
    if (typeof form === 'string') {
      chain.expect(`the form at ${batch.name}`, form, 'shown')
      continue
    }
    await inParallel(batch.codes, atOnce, (code) => answer(chain, school, batch, { code, questionnaire: form.questionnaire }))
    if (batch.spareCode !== null) await forAnotherForm(chain, batch.spareCode, form.questionnaire)
  }
}

async function answer({ chanceFor, phone, expect }: Chain, school: SchoolRecord, { questionnaire, lean, who, name, codes }: Batch, at: { code: string; questionnaire: number }): Promise<void> {
  // By the place in the class: codes are others in every installation.
  const dice = chanceFor(`${name} ${codes.indexOf(at.code)}`)
  const receipt = dice.uuid()
  const answers = madeAnswers(questionnaire, lean, dice)
  const send = (what: Record<string, unknown>, as = receipt) => phone.send({ ...at, receipt: as, answers: what })
  const stumble = dice.next()
  if (stumble < 0.04) {
    const asked = questionnaire.blocks.flatMap((block) => (block.when === null ? block.questions : [])).find((question) => question.isRequired && question.when === null)
    if (asked !== undefined) expect(`an incomplete sheet at ${name}`, await send({ ...answers, [asked.key]: undefined }), 'faulty')
  } else if (stumble < 0.07) expect(`a mistyped code at ${name}`, await phone.send({ ...at, code: turned(at.code), receipt, answers }), 'code-wrong')
  expect(`a sheet at ${name}`, await send(answers), 'taken')
  school.sheets[who].push(answers)
  // The line broke before the receipt came; or somebody fills the same code anew.
  if (stumble > 0.9) expect(`the same sheet again at ${name}`, await send(answers), 'taken')
  if (stumble > 0.96) expect(`a used code at ${name}`, await send(madeAnswers(questionnaire, 1 - lean, dice), dice.uuid()), 'used')
}

/** A digit read wrong: the check digit tells. */
function turned(code: string): string {
  return `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`
}

/** A code of one questionnaire takes no sheet of another; it stays unused. */
async function forAnotherForm({ phone, expect, chanceFor }: Chain, code: string, questionnaire: number): Promise<void> {
  expect('a sheet for a questionnaire that there is not', await phone.send({ code, receipt: chanceFor(`other ${questionnaire}`).uuid(), questionnaire: questionnaire + 1_000, answers: {} }), 'other-questionnaire')
}
