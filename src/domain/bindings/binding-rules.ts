import { wordPattern } from '../kernel/word-pattern.ts'
import type { Binding } from '../processes/binding.ts'
import type { PopulationCode } from '../processes/population.ts'
import type { ActivityKind } from '../roadmaps/plan/plan.ts'
import type { Worded } from './activity-words.ts'
import { audiencesOf, doersAmong } from './audience.ts'

/** A binding before it is known which part and which target it is of. */
export type Bond = Pick<Binding, 'process' | 'step' | 'population' | 'doer'>

type Rule = (worded: Worded) => Bond[]

const site = wordPattern('сайт*', 'вкладк*', 'страниц*', 'размещен*', 'публикаци*', 'сми', 'пресс-релиз*', 'информационн* (ресурс*|сопровожден*)', 'соцсет*', 'социальн* сет*')
const book = wordPattern('сборник*', 'издани*', 'методическ* рекомендаци*', 'пособи*', 'рекомендаци*', 'видеоролик*', 'материал*')
const ofSchoolSites = wordPattern('сайт* (школ*|оо|образовательн*|общеобразовательн*)', '(школ*|оо) ~ (на )?(своих|официальн*)? ?сайт*')
const draws = wordPattern('(утвержден*|разработк*|согласован*|составлен*|подготовк*|формирован*|обновлен*|корректировк*|актуализац*|пересмотр*) ~ (программ*|план*|перечн*|показател*|трек*|положени*|график*|критери*)')
const verifies = wordPattern('верификац*', 'верифицир*', 'подтвержд(ение|ают|ены|ения|ает|ено) (куратор*)?', 'куратор* ~ (подтверд*|подтвержд*|соглас*|утверд*|провер*)', '(подтвержд*|согласован*|утвержден*) ~ куратор*')
/** Of what schools have chosen or written, not of the profile itself. */
const confirms = wordPattern('подтвержд(ение|ают|ены|ения|ает|ено) (куратор*)?', 'куратор* ~ (подтверд*|подтвержд*|соглас*|утверд*)', '(подтвержд*|согласован*|утвержден*) ~ куратор*')
const hands = wordPattern('размест*', 'размещ*', 'загруз*', 'загруж*', 'внес*', 'заполн*', 'представ*', 'предостав*', 'направ*', 'подтверждающ* документ*')
const verifiesProfile = wordPattern('верификац*', 'верифицир*')
const visits = wordPattern('посещени*', 'посетил*', 'выезд*')
const selfDiagnosis = wordPattern('самодиагностик*', 'само ?диагностик*')
const activation = wordPattern('активац*', 'активир*', 'актуализац* риск*')
/** The survey that Opora holds itself: of those who learn, teach and bring up, for the school's risk profile. */
const ofRiskProfile = wordPattern('анкет* ~~ участник* образовательн*', 'анкет* ~~ респондент*', 'респондент* ~~ анкет*', 'анкет* ~~ (рпш|рисков* профил*)')
const riskProfiles = wordPattern('рпш', 'рисков* профил*')
const council = wordPattern('координационн* совет*', 'заседани* совет*', 'экспертн* совет*', 'учен* совет*', 'коллеги*')
const forms = wordPattern('форм* сбора данн*', 'форм* ~ сбор* данн*', 'форм* для сбора*')
const gathers = wordPattern('(сбор*|пополнен*|формирован*|представлен*) ~ (практик*|опыт*|кейс*) ~ школ*', '(сбор*|пополнен*|формирован*) ~ школьн* (практик*|опыт*|кейс*)')

const byParties: Bond = { process: 'evidence', step: 'carry-out', population: 'none', doer: 'member' }
const issued: Bond = { ...byParties, step: 'issue' }

function each(step: string, populations: readonly PopulationCode[]): Bond[] {
  return populations.map((population) => ({ process: 'evidence', step, population, doer: 'member' }))
}

/** Schools, by the curator of each. */
function byCurators(step: string, { isOfEarlierYear }: Worded): Bond {
  return { process: 'evidence', step, population: isOfEarlierYear ? 'earlier-schools' : 'schools', doer: 'curator' }
}

/** What the curator of each school does there, kept by the process of visits itself. */
function ofVisit(step: string, worded: Worded): Bond {
  return { ...byCurators(step, worded), process: 'visit' }
}

function schoolsOf({ isOfEarlierYear }: Worded): PopulationCode[] {
  return [isOfEarlierYear ? 'earlier-schools' : 'schools']
}

function orParties(bonds: Bond[], otherwise: Bond = byParties): Bond[] {
  return bonds.length > 0 ? bonds : [otherwise]
}

/** Those of the words, schools first, and of the parties those who do it themselves. */
function comers(worded: Worded): PopulationCode[] {
  return [...new Set([...audiencesOf(worded), ...doersAmong(worded)])]
}

const appointment: Rule = ({ text }) => orParties([
  ...(/региональн[а-я]* координатор/.test(text) ? ['regional-coordinator'] : []),
  ...(/муниципальн[а-я]* координатор/.test(text) ? ['municipal-coordinators'] : []),
  ...(/куратор/.test(text) ? ['curators'] : []),
  ...(/(определен|отбор|отобранн|перечн|спис|данны)[а-я]*( об?)?( отобранн[а-я]*)? школ|состав[а-я]* участник/.test(text) ? ['schools'] : []),
].map(appointed), issued)

function appointed(step: string): Bond {
  return { process: 'appointments', step, population: 'none', doer: 'member' }
}

const profilesPlaced = wordPattern('(размещ*|размест*|публикац*|опубликова*|формирован*|получен*) ~ (рпш|рисков* профил*)', '(рпш|рисков* профил*) ~ (размещ*|размест*|опубликова*|сформирова*)')

const riskProfile: Rule = (worded) => {
  const { text } = worded
  const own: Bond[] = [
    ...(selfDiagnosis.test(text) ? schoolsOf(worded).map((population): Bond => ({ process: 'self-diagnosis', step: 'fill', population, doer: 'member' })) : []),
    ...(activation.test(text) ? schoolsOf(worded).map((population): Bond => ({ process: 'activation', step: 'activate', population, doer: 'member' })) : []),
  ]
  const seen = visits.test(text) ? visit(worded) : verifiesProfile.test(text) ? [ofVisit('verify', worded)] : []
  const confirmed: Bond[] = confirms.test(text) && (own.length > 0 || seen.length === 0) ? [{ ...byCurators('confirm', worded), process: 'activation' }] : []
  return own.length + seen.length + confirmed.length > 0 ? [...own, ...seen, ...confirmed] : profilesPlaced.test(text) ? [{ ...byParties, process: 'risk-profile', step: 'publish' }] : each('submit', schoolsOf(worded))
}

/** The heads may go, too: to see how others work. */
const goneByHeads = wordPattern('(посещени*|выезд*) (директор*|руководител*|педагог*|управленческ*)')

const firstVisits = wordPattern('первичн* (посещени*|выезд*)', '(посещени*|выезд*) ~ первичн*')

const visit: Rule = (worded) => (goneByHeads.test(worded.title)
  ? schoolsOf(worded).map((population): Bond => ({ process: 'visit', step: 'exchange', population, doer: 'member' }))
  : [ofVisit(firstVisits.test(worded.text) ? 'first-visit' : 'visit', worded), ...(verifies.test(worded.text) ? [ofVisit('verify', worded)] : [])])

const papers: Rule = (worded) => {
  const byCurator = byCurators('verify', worded)
  // Where the row is parted, each part is one side's work.
  if (worded.part !== null) return /^(подтвержд|согласован|утвержден|проверк|верификац)/.test(worded.title) ? [byCurator] : each('submit', schoolsOf(worded))
  return [...each('submit', schoolsOf(worded)), ...(verifies.test(worded.text) || doersAmong(worded).includes('curators') ? [byCurator] : [])]
}

const ofConstructor = wordPattern('концептуальн* документ*', 'концепци* (программ* )?развития', 'среднесрочн* программ*', 'антирисков*', 'конструктор* (школьн*|программ*)', 'школьн* программ*', 'программ* (развития )?(школ*|оо|шнор)', 'программ* развития')

/** What schools write, each in Opora itself, and its curator's word on it. */
const schoolDocuments: Rule = (worded) => (ofStages.test(worded.text) ? stage(worded) : !ofConstructor.test(worded.text) ? papers(worded) : papers(worded).map(({ step, population, doer }): Bond => ({ process: 'programme-document', step: step === 'verify' ? 'confirm' : 'write', population, doer })))

const ofDocuments = wordPattern('(концептуальн*|программ*|концепци*) ~~ экспертиз*', 'экспертиз* ~~ (документ*|программ*|концепци*)', 'экспертн* заключени*', '(первичн*|повторн*|выборочн*|содержательн*) ~ экспертиз*', 'экспертиз* ~ (первичн*|повторн*|выборочн*|содержательн*)')
const ofStages = wordPattern('подтверждающ* документ*', 'этап* мониторинг*', 'мониторинг* ~~ этап*', 'позитивн* изменени*')
const changesConfirmed = wordPattern('изменени* ~ подтвержд*')
const ofFirstStage = wordPattern('(1|i|перв*) ?(-? ?(й|го|ый|ого))? этап*', 'этап* (1|i)')
const ofSecondStage = wordPattern('(2|ii|втор*) ?(-? ?(й|го|ый|ой|ого))? этап*', 'этап* (2|ii)')

/** Which of the two the words mean, or else those of the row, as a step of the process has it; nothing where they name both or neither. */
function stageSuffix({ text, row }: Worded): '' | '-1' | '-2' {
  const said = ofFirstStage.test(text) || ofSecondStage.test(text) ? text : row
  const [first, second] = [ofFirstStage.test(said), ofSecondStage.test(said)]
  return first === second ? '' : first ? '-1' : '-2'
}

/** What schools prove at a stage, and their curators' word on it. */
const stage: Rule = (worded) => {
  const bonds = papers(worded).map(({ step, population, doer }): Bond => ({ process: 'monitoring-stage', step: `${step === 'verify' ? 'confirm' : 'prove'}${stageSuffix(worded)}`, population, doer }))
  // «Изменения подтверждены в 70 % школ» counts what curators have said.
  return changesConfirmed.test(worded.text) ? bonds.toReversed() : bonds
}

const isInitial = wordPattern('первичн* ~ экспертиз*', 'первичн*')
const isFollowUp = wordPattern('повторн* ~ экспертиз*', 'повторн*')
const isSample = wordPattern('выборочн*')

/** What schools wrote, read by experts at whatever level the party stands; what they proved at a stage is read elsewhere. */
const review: Rule = (worded) => {
  const { text } = worded
  if (ofStages.test(text)) return [{ ...byParties, process: 'monitoring-stage', step: `review${stageSuffix(worded)}` }]
  if (!ofDocuments.test(text)) return [{ ...byParties, step: 'review' }]
  const steps = [...(isSample.test(text) ? ['sample'] : []), ...(isInitial.test(text) ? ['initial'] : []), ...(isFollowUp.test(text) ? ['follow-up'] : [])]
  return (steps.length > 0 ? steps : ['review']).map((step): Bond => ({ process: 'review', step, population: 'none', doer: 'member' }))
}

const monitoring: Rule = (worded) => {
  const doers = doersAmong(worded)
  const isHandedIn = hands.test(worded.text) && (doers.length > 0 || /школ[а-я]* разместил|размещени[а-я]* школ|школами/.test(worded.text))
  if (!isHandedIn) return [byParties]
  return ofStages.test(worded.text) ? stage(worded) : papers(worded)
}

const event: Rule = (worded) => {
  if (council.test(worded.title) || /заседани[а-я]* (координационн[а-я]* )?совета/.test(worded.text)) return [byParties]
  // Nobody is named who holds it for them: they hold it themselves.
  const doers = doersAmong(worded)
  const isTheirOwn = worded.parties.length > 0 && worded.parties.every(({ role }) => role === 'school' || role === 'school-head' || role === 'curator')
  return isTheirOwn && worded.title.startsWith('проведени') ? each('carry-out', doers) : orParties(each('attend', comers(worded)))
}

const publication: Rule = (worded) => {
  const isPublished = site.test(worded.text) && !(book.test(worded.title) && !site.test(worded.title))
  if (!isPublished) return [issued]
  const areSchoolsNamed = doersAmong(worded).some((code) => code === 'schools' || code === 'earlier-schools')
  if (areSchoolsNamed || ofSchoolSites.test(worded.text)) return schoolsOf(worded).map(published)
  return [published('none')]
}

function published(population: PopulationCode): Bond {
  return { process: 'publication', step: 'publish', population, doer: 'member' }
}

/** By the kind of the activity; the words decide within it. */
export const bindingRules: Record<ActivityKind, Rule> = {
  'appointment': appointment,
  'regulation': (worded) => (doersAmong(worded).length > 0 ? each('submit', doersAmong(worded)) : [issued]),
  'agreement': (worded) => orParties(each('submit', doersAmong(worded)), issued),
  'survey': (worded) => (ofRiskProfile.test(worded.text) || riskProfiles.test(worded.text) ? schoolsOf(worded).map(surveyed) : each('take-part', orSchools(audiencesOf(worded), worded))),
  'diagnostics': (worded) => each('take-part', orSchools(audiencesOf(worded).slice(0, 2), worded)),
  'risk-profile': riskProfile,
  'visit': visit,
  'programme-documents': schoolDocuments,
  'expert-review': review,
  'monitoring': monitoring,
  'event': event,
  'training': (worded) => (draws.test(worded.title) ? [issued] : orParties(each('attend', comers(worded)))),
  'mentoring': (worded) => orParties(/(создани|формировани|пополнени|ведени)[а-я]* [^.]*банк/.test(worded.title) ? [] : each('take-part', comers(worded).filter((code) => code === 'schools' || code === 'earlier-schools'))),
  'consultation': () => [byParties],
  'publication': publication,
  'practice': (worded) => (gathers.test(worded.text) ? orParties(each('submit', comers(worded))) : orParties(each('attend', doersAmong(worded)))),
  'contest': (worded) => each('take-part', orSchools(audiencesOf(worded), worded)),
  'report': (worded) => orParties(each('submit', doersAmong(worded)), issued),
  'other': (worded) => {
    if (forms.test(worded.text)) return orSchools(audiencesOf(worded), worded).map(filled)
    if (visits.test(worded.title)) return visit(worded)
    return orParties(each('carry-out', doersAmong(worded)))
  },
}

function surveyed(population: PopulationCode): Bond {
  return { process: 'survey', step: 'fill', population, doer: 'member' }
}

function filled(population: PopulationCode): Bond {
  return { process: 'data-form', step: 'fill', population, doer: 'member' }
}

function orSchools(populations: readonly PopulationCode[], worded: Worded): readonly PopulationCode[] {
  return populations.length > 0 ? populations : schoolsOf(worded)
}
