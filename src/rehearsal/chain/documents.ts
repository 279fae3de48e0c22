import { commentDocument, confirmDocument, fillDocument, mendDocument, nameVersion, readDocument, readSchoolDocuments, resolveComment, returnDocument, sendDocument, startDocument, unlockField, type DocumentReply, type DueDocumentReply } from '../../contract/programme-documents.ts'
import { addDays, type CivilDate } from '../../domain/kernel/civil-date.ts'
import type { School } from '../cast/company.ts'
import type { Player } from '../play/player.ts'
import type { SchoolRecord } from '../record/chain-record.ts'
import { noteDeed, type DocumentRecord } from '../record/document-record.ts'
import { coordinatorOf, headOf, rank, refusedAs, teamOf, type Chain } from './chain.ts'
import { fieldsOf, wholeContent } from './document-words.ts'
import { triesClosedDeeds } from './tries-on-documents.ts'

/** A school that writes, the one who says yes or no to it, and what has come of it. */
export type Writing = { chain: Chain; school: School; programmeId: string; own: SchoolRecord; decider: Player; /** Of what is owed; all of it where null. */ only: string | null }

type Address = { region: number; id: string }
const patience = 5

/** Everything that a school owes, by two authors; sent once too early, given back and mended, until its curator stands behind it. */
export function scheduleDocuments(writing: Writing, on: CivilDate): void {
  const { chain } = writing
  chain.agenda.at(on, rank.schools, whoOf(writing), () => begin(writing, patience))
  // Whoever chose late, or anew, writes the rest then.
  if (writing.only === null) chain.agenda.at(addDays(on, patience * 7), rank.schools, whoOf(writing), () => begin(writing, 0))
}

/** The school and whoever decides for it follow one another. */
export function whoOf({ decider }: Pick<Writing, 'decider'>): string {
  return decider.name
}

async function begin(writing: Writing, left: number): Promise<void> {
  const { chain, school, programmeId, own, only } = writing
  const params = { id: programmeId, school: school.id }
  const { documents, isChoiceConfirmed } = await teamOf(chain, school).caller.ask(readSchoolDocuments, { params })
  chain.expect(`${school.name}: whether its choice is confirmed`, String(isChoiceConfirmed), String(own.done.has('confirm')))
  if (!isChoiceConfirmed && only === null && left > 0) return chain.agenda.at(addDays(chain.today(), patience), rank.schools, whoOf(writing), () => begin(writing, left - 1))
  for (const [at, { kind, factor }] of documents.filter((one) => one.document === null && !one.kind.startsWith('stage-') && (only === null || one.kind === only)).entries()) {
    await writeAnew(writing, { kind, factor: factor?.code ?? null }, 1 + (at % 2))
  }
}

/** Begun and written today, sent within days. */
export async function writeAnew(writing: Writing, { kind, factor }: Pick<DueDocumentReply, 'kind'> & { factor: string | null }, days: number): Promise<void> {
  const { chain, school, programmeId, own } = writing
  const id = chain.chanceFor(`${school.name} ${kind} ${factor ?? ''}`).of('id').uuid()
  const { regionId } = await teamOf(chain, school).caller.ask(startDocument, { params: { id: programmeId, school: school.id }, body: { documentId: id, kind, factor } })
  const record: DocumentRecord = { id, kind, factor, state: 'draft', wasGivenBack: false, readings: new Map(), schedules: [] }
  own.documents.set(id, record)
  await write(writing, record, { region: regionId, id })
  chain.agenda.at(addDays(chain.today(), days), rank.schools, whoOf(writing), () => send(writing, record, { region: regionId, id }))
}

function diceOf({ chain, school }: Writing, { kind, factor }: DocumentRecord, what: string) {
  return chain.chanceFor(`${school.name} ${kind} ${factor ?? ''} ${what}`)
}

/** Two authors, each their fields; what one wrote stands when the other has written. Sometimes it is sent too early in between. */
async function write(writing: Writing, record: DocumentRecord, params: Address): Promise<void> {
  const { chain, school } = writing
  const dice = diceOf(writing, record, 'words')
  const [team, head] = [teamOf(chain, school).caller, headOf(chain, school).caller]
  const found = await team.ask(readDocument, { params })
  const content = wholeContent(found, dice)
  record.schedules = Object.values(content).flatMap((value) => (value.kind === 'actions' ? value.rows.map(({ schedule }) => schedule) : []))
  const [first, second] = [pick(content, (at) => at % 2 === 0), pick(content, (at) => at % 2 === 1)]
  const { gaps: missing } = await team.ask(fillDocument, { params, body: { content: first } })
  if (missing.length > 0 && dice.happens(0.25)) await refusedAs(chain, 'programme-document.incomplete', [head, sendDocument, { params, body: { version: found.version } }])
  const { gaps } = await head.ask(fillDocument, { params, body: { content: second } })
  chain.expect(`${school.name}, ${record.kind}: what is missing`, gaps.map(({ code, field }) => `${field} ${code}`).join(), '')
  const both = await team.ask(readDocument, { params })
  for (const { code, kind } of fieldsOf(found.template)) if (kind === 'text') chain.expect(`${school.name}, ${record.kind}: «${code}» of two authors`, textOf(both, code), textOf({ content }, code))
  if (dice.happens(0.3)) await team.ask(nameVersion, { params, body: { name: 'Перед педсоветом' } })
}

function pick(content: ReturnType<typeof wholeContent>, is: (at: number) => boolean): ReturnType<typeof wholeContent> {
  return Object.fromEntries(Object.entries(content).filter((_, at) => is(at)))
}

function textOf({ content }: Pick<DocumentReply, 'content'>, field: string): string {
  const value = content[field]
  return value?.kind === 'text' ? value.text : ''
}

async function send(writing: Writing, record: DocumentRecord, params: Address): Promise<void> {
  const { chain, school, own } = writing
  const { caller } = headOf(chain, school)
  const { version, comments } = await caller.ask(readDocument, { params })
  for (const { id } of comments.filter(({ resolvedAt }) => resolvedAt === null)) await teamOf(chain, school).caller.ask(resolveComment, { params: { ...params, comment: id }, body: {} })
  await caller.ask(sendDocument, { params, body: { version } })
  noteDeed(own, record, 'send')
  await triesClosedDeeds(writing, record, params)
  chain.agenda.at(addDays(chain.today(), 1 + diceOf(writing, record, `answer ${chain.today()}`).below(3)), rank.schools, whoOf(writing), () => decide(writing, record, params))
}

/** Whoever stands behind the school's documents: one in seven is given back the first time, with what is to be mended where. */
async function decide(writing: Writing, record: DocumentRecord, params: Address): Promise<void> {
  const { own, decider: { caller } } = writing
  const { version, template } = await caller.ask(readDocument, { params })
  const dice = diceOf(writing, record, 'decision')
  if (record.readings.size > 0 || record.wasGivenBack || !dice.happens(0.15)) {
    await caller.ask(confirmDocument, { params, body: { version } })
    noteDeed(own, record, 'confirm')
    return
  }
  const field = dice.pick(fieldsOf(template)).code
  await caller.ask(commentDocument, { params, body: { commentId: dice.of('comment').uuid(), field, row: null, quote: null, text: 'Здесь не хватает чисел.' } })
  await caller.ask(returnDocument, { params, body: { version, messages: [{ field, row: null, text: 'Допишите, от какого значения к какому идёте.' }] } })
  noteDeed(own, record, 'return')
  record.wasGivenBack = true
  mendLater(writing, record, params)
}

/** What was given back, by whomever, is mended within days and sent again. */
export function mendLater(writing: Writing, record: DocumentRecord, params: Address): void {
  const { chain, school } = writing
  chain.agenda.at(addDays(chain.today(), 2 + diceOf(writing, record, `mended ${chain.today()}`).below(3)), rank.schools, whoOf(writing), async () => {
    const { caller } = teamOf(chain, school)
    const found = await caller.ask(readDocument, { params })
    const messages = found.comments.filter(({ reason, resolvedAt }) => reason === 'return' && resolvedAt === null)
    chain.expect(`${school.name}, ${record.kind}: whether a return says what is to be mended`, String(messages.length > 0), 'true')
    const text = fieldsOf(found.template).find(({ kind }) => kind === 'text')
    if (text) await caller.ask(fillDocument, { params, body: { content: { [text.code]: { kind: 'text', text: `${textOf(found, text.code)} Дополнено: с 30 до 10 процентов к декабрю.` } } } })
    await send(writing, record, params)
  })
}

/** One field of what was accepted, opened with a reason: nothing else can be written, and what was mended is a version of its own. */
export async function unlockOnce(writing: Writing, record: DocumentRecord, params: Address): Promise<void> {
  const { chain, school } = writing
  const [coordinator, { caller }] = [coordinatorOf(chain).caller, headOf(chain, school)]
  const found = await coordinator.ask(readDocument, { params })
  const [open, other] = fieldsOf(found.template).filter(({ kind }) => kind === 'text').map(({ code }) => code)
  if (open === undefined || other === undefined) return
  await refusedAs(chain, 'access.denied', [caller, unlockField, { params, body: { version: found.version, field: open, reason: 'Хотим переписать начало.' } }])
  const { version } = await coordinator.ask(unlockField, { params, body: { version: found.version, field: open, reason: 'В тексте осталась опечатка в числе.' } })
  await refusedAs(chain, 'programme-document.not-open', [caller, fillDocument, { params, body: { content: { [other]: { kind: 'text', text: 'Другое поле.' } } } }])
  const text = `${textOf(found, open)} Опечатка исправлена.`
  await caller.ask(fillDocument, { params, body: { content: { [open]: { kind: 'text', text } } } })
  await caller.ask(mendDocument, { params, body: { version } })
  const after = await caller.ask(readDocument, { params })
  chain.expect(`${school.name}, ${record.kind}: the mended field`, textOf(after, open), text)
  chain.expect(`${school.name}, ${record.kind}: the state after mending`, after.state, 'accepted')
}
