import { readCatalogue } from '../../contract/catalogue.ts'
import { readClassList, saveClassList } from '../../contract/class-lists.ts'
import { closeCampaign, createCampaign, extendCampaign, readCampaign } from '../../contract/surveys.ts'
import { downloadCodes } from '../../contract/survey-schools.ts'
import { addDays, type CivilDate } from '../../domain/kernel/civil-date.ts'
import { groupedBy } from '../../domain/kernel/grouped-by.ts'
import type { School } from '../cast/company.ts'
import { respondents, type Respondent } from '../record/chain-record.ts'
import type { Questionnaire } from '../record/asked-questions.ts'
import { coordinatorOf, headOf, rank, teamOf, type Chain } from './chain.ts'
import { readCodeSheets, type PrintedCode } from './code-sheets.ts'
import { answerAsHead } from './head-sheet.ts'
import { sendSheets, type Batch } from './respondents.ts'
import { fillSchoolData, openSchoolData } from './school-data.ts'
import { openSurvey } from '../open-survey.ts'

/** Per cent of each class that have to answer. */
const required = 90
/** For a school that was too slow. */
const extraDays = 3

type SchoolClass = { grade: number; letter: string; pupils: number }
export type SurveyDays = { opensOn: CivilDate; closesOn: CivilDate; /** The first day on which nothing is taken any more. */ overOn: CivilDate }
export type Asking = Partial<Record<Respondent, Questionnaire>>

/** Class lists, the campaign and its codes, sheets by phone, the heads' form and the schools' own data; at the end all of it is closed. */
export function scheduleSurvey(chain: Chain, { opensOn, closesOn }: { opensOn: CivilDate; closesOn: CivilDate }): SurveyDays {
  const { agenda, cohort: { schools, year }, days, chanceFor, record } = chain
  record.isSurveyed = true
  const preparedOn = opensOn > days.from ? addDays(opensOn, -1) : opensOn
  const dice = chanceFor('campaign')
  const campaignId = dice.of('id').uuid()
  const isClosedByHand = dice.happens(0.35)
  const slow = isClosedByHand ? null : schools[dice.below(schools.length)] ?? null
  const coordinator = coordinatorOf(chain)
  let asking: Asking = {}

  for (const school of schools) agenda.at(preparedOn, rank.prepare, school.name, () => listClasses(chain, school))
  agenda.at(preparedOn, rank.centre, 'centre', async () => {
    asking = await readAsking(chain)
    await coordinator.caller.ask(createCampaign, { body: { campaignId, programmeId: chain.cohort.programmeId, territoryId: chain.company.setting.region.id, title: `Анкетирование ${year} года`, opensOn, closesOn, required } })
    await openSchoolData(chain, closesOn)
  })
  agenda.at(opensOn, rank.centre, 'centre', async () => {
    const { version } = await coordinator.caller.ask(readCampaign, { params: { id: campaignId } })
    await openSurvey(coordinator.caller, campaignId, version)
  })
  for (const school of schools) answerAt(chain, school, { campaignId, opensOn, closesOn, isSlow: school === slow, askingNow: () => asking })
  if (slow !== null) {
    agenda.at(closesOn, rank.close, 'centre', async () => {
      const { version } = await coordinator.caller.ask(readCampaign, { params: { id: campaignId } })
      await coordinator.caller.ask(extendCampaign, { params: { id: campaignId }, body: { version, closesOn: addDays(closesOn, extraDays), schoolId: slow.id, reason: 'В школе не было связи: повреждена линия.' } })
    })
  } else if (isClosedByHand) {
    agenda.at(closesOn, rank.close, 'centre', async () => {
      const { version } = await coordinator.caller.ask(readCampaign, { params: { id: campaignId } })
      await coordinator.caller.ask(closeCampaign, { params: { id: campaignId }, body: { version } })
    })
  }
  const overOn = addDays(closesOn, slow === null ? 1 : extraDays + 1)
  // Days on which the last day of schools is over; nobody has to do anything for it.
  agenda.at(addDays(closesOn, 1), rank.close, 'centre', async () => undefined)
  agenda.at(overOn, rank.close, 'centre', async () => undefined)
  return { opensOn, closesOn, overOn }
}

async function readAsking({ cohort, company }: Chain): Promise<Asking> {
  const { items } = await company.administrator.ask(readCatalogue, { params: { id: cohort.programmeId }, query: { kind: 'questionnaire' } })
  return Object.fromEntries(items.flatMap((item) => (item.kind === 'questionnaire' ? [[item.definition.audience, item.definition]] : [])))
}

/** Two classes of each grade that is asked, and one that nobody asks. */
function classesOf(chain: Chain, school: School): { classes: SchoolClass[]; teachers: number } {
  const dice = chain.chanceFor(`${school.name} classes`)
  const classes = [6, 9].flatMap((grade) => ['А', ...(dice.happens(0.3) ? ['Б'] : [])].map((letter) => ({ grade, letter, pupils: 4 + dice.below(7) })))
  return { classes: [...classes, { grade: 2, letter: 'А', pupils: 12 }], teachers: 4 + dice.below(6) }
}

async function listClasses(chain: Chain, school: School): Promise<void> {
  const { caller } = teamOf(chain, school)
  const params = { programme: chain.cohort.programmeId, school: school.id }
  const { version } = await caller.ask(readClassList, { params })
  await caller.ask(saveClassList, { params, body: { version, ...classesOf(chain, school) } })
}

type Answering = { campaignId: string; opensOn: CivilDate; closesOn: CivilDate; isSlow: boolean; askingNow: () => Asking }

function answerAt(chain: Chain, school: School, { campaignId, opensOn, closesOn, isSlow, askingNow }: Answering): void {
  const { agenda, chanceFor, record } = chain
  const own = record.schools.get(school.id)
  if (own === undefined) return
  const dice = chanceFor(`${school.name} survey`)
  const middle = addDays(opensOn, Math.floor((Date.parse(closesOn) - Date.parse(opensOn)) / 172_800_000))
  let parts: Batch[] = []
  agenda.at(opensOn, rank.schools, school.name, async () => {
    const asking = askingNow()
    Object.assign(own.required, requiredOf(asking, classesOf(chain, school)))
    const cards = await readCodeSheets(await headOf(chain, school).caller.download(downloadCodes, { params: { id: campaignId, school: school.id }, query: {} }))
    parts = batchesOf(chain, school, cards, asking)
    await sendSheets(chain, own, parts.filter(({ day }) => day === 0))
  })
  const later: (readonly [number, CivilDate])[] = [[1, middle], [2, closesOn], ...(isSlow ? [[3, addDays(closesOn, extraDays)] as const] : [])]
  for (const [day, date] of later) agenda.at(date, rank.schools, school.name, () => sendSheets(chain, own, parts.filter((part) => part.day === day)))
  agenda.at(dice.happens(0.5) ? middle : closesOn, rank.schools, school.name, () => answerAsHead(chain, school, own, { campaignId, questionnaire: askingNow().head, lastDay: closesOn }))
  agenda.at(dice.happens(0.5) ? middle : closesOn, rank.schools, school.name, () => fillSchoolData(chain, school, own))
  agenda.at(addDays(closesOn, isSlow ? extraDays + 1 : 1), rank.schools, school.name, () => triesAfterwards(chain, parts))
}

function requiredOf(asking: Asking, { classes, teachers }: ReturnType<typeof classesOf>): Partial<Record<Respondent, number>> {
  return Object.fromEntries(respondents.flatMap((who): [Respondent, number][] => {
    const questionnaire = asking[who]
    if (questionnaire === undefined) return []
    if (who === 'head') return [[who, 1]]
    if (who === 'teacher') return [[who, share(teachers)]]
    const asked = questionnaire.grades.length === 0 ? [{ pupils: classes.reduce((sum, { pupils }) => sum + pupils, 0) }] : classes.filter(({ grade }) => questionnaire.grades.includes(grade))
    return [[who, asked.reduce((sum, { pupils }) => sum + share(pupils), 0)]]
  }))
}

function share(size: number): number {
  return Math.ceil((size * required) / 100)
}

const readAs: readonly [RegExp, Respondent][] = [[/Учителя$/, 'teacher'], [/Ученики$/, 'pupil'], [/Родители$/, 'parent']]

/** Most classes give what is asked of them or all; a few far less, and of the slow school much comes only in the extra days. */
function batchesOf(chain: Chain, school: School, cards: readonly PrintedCode[], asking: Asking): Batch[] {
  const dice = chain.chanceFor(`${school.name} answers`)
  const lean = 0.1 + dice.next() * 0.75
  return [...groupedBy(cards, ({ sheet }) => sheet)].flatMap(([sheet, own]) => {
    const who = readAs.find(([words]) => words.test(sheet))?.[1]
    const questionnaire = who === undefined ? undefined : asking[who]
    if (who === undefined || questionnaire === undefined) throw new Error(`A printed sheet for nobody: ${sheet}`)
    const [codes, spares] = [own.filter(({ isSpare }) => !isSpare), own.filter(({ isSpare }) => isSpare)]
    const least = share(codes.length)
    const many = dice.happens(0.07) ? Math.floor(codes.length * 0.6) : least + dice.below(codes.length - least + 1)
    const taken = codes.slice(0, many).map(({ code }) => code)
    const [first, second] = [Math.floor(many / 3), Math.floor((many * 2) / 3)]
    return [taken.slice(0, first), taken.slice(first, second), taken.slice(second)].map((part, day): Batch => ({ day, who, questionnaire, codes: part, lean, name: `${school.name} ${sheet} ${day}`, spareCode: day === 1 ? spares[0]?.code ?? null : null }))
  })
}

/** Once a school is closed, its codes open no form and take no sheet. */
async function triesAfterwards(chain: Chain, parts: readonly Batch[]): Promise<void> {
  const spare = parts.find(({ spareCode }) => spareCode !== null)
  if (spare?.spareCode == null) return
  const told = await chain.phone.form(spare.spareCode)
  chain.expect('the form of a code after the end', typeof told === 'string' ? told : 'shown', 'closed')
}
