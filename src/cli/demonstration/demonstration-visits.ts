import type { RiskWorkReply } from '../../contract/risk-work.ts'
import type { VisitReply } from '../../contract/visits.ts'
import { isTable, type FormField } from '../../domain/data-forms/form-field.ts'
import { addDays, type CivilDate } from '../../domain/kernel/civil-date.ts'
import type { VisitType } from '../../domain/visits/visit-type.ts'
import { idOf } from './demonstration-id.ts'
import type { SurveyedYear } from './demonstration-surveys.ts'

type Arranged = { name: string; school: number; type: VisitType; day: CivilDate; time: string }

/** The curator proposes a day; `isAgreed`: the school agrees to it. */
export async function arrangeVisit({ programmeId, regionId, schools, heads, curators }: SurveyedYear, { name, school, type, day, time }: Arranged, { isAgreed }: { isAgreed: boolean }): Promise<void> {
  const [visitId, schoolId] = [idOf(`visit ${name} ${school}`), schools[school]]
  await curators[school]?.ask('POST', '/api/visits', { visitId, schoolId, programmeId, type, day, time, note: 'Прошу собрать команду школы и подготовить класс для встречи.' }, idOf(`propose ${name} ${school}`))
  if (isAgreed) await heads[school]?.ask('POST', `/api/visits/${regionId}/${visitId}/agree`, { version: 1 }, idOf(`agree ${name} ${school}`))
}

/** The curator writes the protocol and signs it; `isSigned`: the school does, too. */
export async function holdVisit({ regionId, heads, curators }: SurveyedYear, { name, school, heldOn }: { name: string; school: number; heldOn: CivilDate }, { isSigned }: { isSigned: boolean }): Promise<void> {
  const at = `/api/visits/${regionId}/${idOf(`visit ${name} ${school}`)}`
  const [curator, head] = [curators[school], heads[school]]
  const visit = await curator?.ask<VisitReply>('GET', at)
  if (curator === undefined || head === undefined || visit === undefined || visit.state !== 'agreed') return
  const answers = Object.fromEntries(visit.checkList.fields.flatMap((field) => { const answer = answerTo(field); return answer === null ? [] : [[field.key, answer]] }))
  const notes = 'Команда школы готова к работе: риски обсуждены, расписание консультаций составлено.'
  const { version, hash } = await curator.ask<{ version: number; hash: string }>('POST', `${at}/protocol`, { version: visit.version, heldOn, answers, notes, photos: [] }, idOf(`hold ${name} ${school}`))
  await curator.ask('POST', `${at}/sign`, { version, hash, signatureFileId: null }, idOf(`curator signs ${name} ${school}`))
  if (isSigned) await head.ask('POST', `${at}/sign`, { version: version + 1, hash, signatureFileId: null }, idOf(`school signs ${name} ${school}`))
}

function answerTo(field: FormField): string | number | boolean | null {
  if (isTable(field)) return null
  switch (field.kind) {
    case 'yes-no': return true
    case 'number': return Math.max(field.min ?? 0, Math.min(field.max ?? 3, 3))
    case 'choice': return field.options[0]?.code ?? null
    case 'text': return field.isRequired ? 'Сильная команда начальной школы, есть кабинет информатики; договорились о еженедельных консультациях по математике.' : null
    case 'date': return null
  }
}

type Step = 'verify' | 'diagnose' | 'activate' | 'confirm' | 'return'

/** One step of a school's work on its risks, taken where it stands open. */
export async function stepRiskWork({ programmeId, schools, heads, curators }: SurveyedYear, school: number, step: Step, on: CivilDate): Promise<void> {
  const [head, curator, id] = [heads[school], curators[school], schools[school] ?? '']
  const at = `/api/programmes/${programmeId}/risk-work/${id}`
  const by = step === 'diagnose' || step === 'activate' ? head : curator
  const work = await by?.ask<RiskWorkReply>('GET', at)
  if (by === undefined || work === undefined || !work.may.includes(step)) return
  const send = (path: string, body: object) => by.ask('POST', `${at}/${path}`, { version: work.version, ...body }, idOf(`${step} ${id} ${work.version}`))
  if (step === 'verify') return void await send('verify', { verdicts: work.factors.map(verdictOf) })
  if (step === 'diagnose') return void await send('diagnosis/send', { factors: work.factors.filter(weighs).map(({ code, name }) => diagnosisOf(code, name, on)) })
  if (step === 'confirm') return void await send('confirm', {})
  if (step === 'return') return void await send('return', { message: 'Добавьте меры по работе с родителями: по анкетам это самое слабое место.' })
  const order = work.factors.filter(weighs).toSorted((one, other) => Number(other.significance === 'high') - Number(one.significance === 'high'))
  const chosen = order.slice(0, Math.min(3, work.rules.most)).map(({ code }) => code)
  const skipped = work.factors.filter(({ code, wantsAnswer }) => wantsAnswer && !chosen.includes(code)).map(({ code }) => ({ factor: code, reason: 'Займёмся в следующем году: сил школы хватает на три направления.' }))
  await send('activate', { factors: chosen, skipped })
}

/** The last of a long list is disputed, so that it is seen what that looks like. */
function verdictOf({ code }: RiskWorkReply['factors'][number], at: number, { length }: readonly unknown[]): { factor: string; verdict: 'confirmed' | 'disputed'; reason: string | null } {
  return at === length - 1 ? { factor: code, verdict: 'disputed', reason: 'На собрании были родители половины классов; анкеты этого не показывают.' } : { factor: code, verdict: 'confirmed', reason: null }
}

function weighs({ significance, verdict }: RiskWorkReply['factors'][number]): boolean {
  return verdict !== 'disputed' && (significance === 'high' || significance === 'medium')
}

/** Why a school says that it is so, and what it begins with. */
const reasons: Readonly<Record<string, readonly [reason: string, measure: string]>> = {
  'low-equipment': ['Компьютерный класс не обновляли восемь лет, интернет есть в двух кабинетах из десяти.', 'Договориться о занятиях в точке роста соседней школы'],
  'staff-shortage': ['Уволились учителя математики и физики, замену ищем второй год.', 'Ввести часы математики через сетевой договор'],
  'teacher-competence': ['Учителя давно не учились: последние курсы по предмету были пять лет назад.', 'Составить индивидуальные маршруты по итогам диагностики'],
  'low-adaptivity': ['На уроках все получают одно задание, сильные и слабые работают одинаково.', 'Взаимное посещение уроков: разноуровневые задания'],
  'no-inner-training': ['Открытые уроки проходят от случая к случаю, наставников у молодых учителей нет.', 'Закрепить наставников за молодыми учителями'],
  'special-needs': ['Детей с ОВЗ стало больше, а логопед один на три школы.', 'Подать заявку на психолого-педагогическую консультацию'],
  'language-barriers': ['Пришли дети, для которых русский — второй язык.', 'Открыть занятия русским языком для детей и родителей'],
  'low-motivation': ['Ученики не видят, зачем учиться: выпускники уезжают, кружков почти нет.', 'Провести с предприятиями района недели профессий'],
  'school-well-being': ['В двух классах были ссоры, дети жалуются на усталость.', 'Запустить службу примирения и разгрузить расписание'],
  'poor-discipline': ['На уроках в 7 классе уходит по десять минут на порядок.', 'Договориться об общих правилах и следить за ними вместе'],
  'failing-pupils': ['Треть девятиклассников не справилась с пробным экзаменом по математике.', 'Разобрать пробелы каждого и вести группы по два часа в неделю'],
  'parent-involvement': ['На собрания приходит половина родителей.', 'Перенести собрания на вечер и вести их по классам'],
}

function diagnosisOf(factor: string, name: string, on: CivilDate): { factor: string; diagnosis: string; measures: { text: string; by: CivilDate }[] } {
  return {
    factor, diagnosis: reasons[factor]?.[0] ?? `«${name}»: так сложилось за последние два года.`,
    measures: [{ text: reasons[factor]?.[1] ?? 'Обсудить с командой школы и составить план', by: addDays(on, 60) }, { text: 'Раз в четверть сверять результаты с командой школы', by: addDays(on, 180) }],
  }
}
