import type { CivilDate, Window } from '../../domain/kernel/civil-date.ts'
import { dottedDate } from '../../domain/kernel/dotted-date.ts'
import type { Binding } from '../../domain/processes/binding.ts'
import type { ActivityKind, Party, Schedule } from '../../domain/roadmaps/plan/plan.ts'
import type { DraftPlan, PlanActivityId, PlannedActivity } from '../../domain/roadmaps/plan/planned-activity.ts'

type When = string | { every: 'MONTHLY' | 'WEEKLY' }
type Work = Pick<Binding, 'process' | 'step' | 'population'> & Partial<Pick<Binding, 'doer'>>
type Row = { title: string; kind: ActivityKind; when: When; parties: readonly Party[]; work: Work }

const operator: Party = { text: 'Региональный оператор', role: 'regional-operator' }
const ministry: Party = { text: 'Министерство образования', role: 'ministry' }
const coordinator: Party = { text: 'Региональный координатор', role: 'regional-coordinator' }
const municipal: Party = { text: 'Муниципальные координаторы', role: 'municipal-coordinator' }
const authorities: Party = { text: 'Органы управления образованием', role: 'municipal-authority' }
const quality: Party = { text: 'Центр оценки качества образования', role: 'education-quality-centre' }
const teachers: Party = { text: 'Центр развития профессионального мастерства', role: 'teacher-development-centre' }

const taken: Work = { process: 'evidence', step: 'take-part', population: 'schools' }
const sent: Work = { process: 'evidence', step: 'submit', population: 'schools' }
const attended: Work = { process: 'evidence', step: 'attend', population: 'schools' }
const checked: Work = { process: 'evidence', step: 'verify', population: 'schools', doer: 'curator' }
const visited: Work = { process: 'evidence', step: 'visit', population: 'schools', doer: 'curator' }
const filled: Work = { process: 'data-form', step: 'fill', population: 'schools' }
const published: Work = { process: 'publication', step: 'publish', population: 'schools' }
const issued: Work = { process: 'evidence', step: 'issue', population: 'none' }
const organised: Work = { process: 'evidence', step: 'carry-out', population: 'none' }

const subjects = ['русского языка', 'математики', 'физики', 'химии', 'биологии', 'истории', 'обществознания', 'географии', 'информатики', 'иностранных языков', 'литературы', 'начальных классов', 'технологии']
const questioned = ['обучающихся', 'родителей', 'учителей', 'руководителей школ']
const programmes = ['учебной мотивации', 'работы с трудностями в обучении', 'предметной подготовки учителей', 'психологического климата', 'участия родителей']
const tested = ['предметных умений учителей', 'методических умений учителей', 'управленческих умений команды', 'оценочных умений учителей']
const monthly = ['Отчёт школы о ходе антирисковых программ', 'Сведения об успеваемости за месяц', 'Занятия школьной команды с куратором', 'Взаимное посещение уроков', 'Встреча с родителями', 'Консультация по запросу школы', 'Разбор диагностических работ', 'Новости проекта на сайте школы', 'Сведения о посещаемости за месяц', 'Наставничество: дневник встреч']

/** What a year of the initiative asks for, so much that each school has some 167 things to do in it. */
const rows: readonly Row[] = [
  { title: 'Назначение муниципальных координаторов', kind: 'appointment', when: '01-12..01-25', parties: [ministry], work: { process: 'appointments', step: 'municipal-coordinators', population: 'none' } },
  { title: 'Утверждение состава школ-участников', kind: 'appointment', when: '01-15..01-31', parties: [ministry], work: { process: 'appointments', step: 'schools', population: 'none' } },
  { title: 'Закрепление кураторов за школами', kind: 'appointment', when: '01-20..02-10', parties: [coordinator], work: { process: 'appointments', step: 'curators', population: 'none' } },
  ...questioned.map((whom, at): Row => ({ title: `Анкетирование ${whom}`, kind: 'survey', when: `02-0${at + 1}..02-20`, parties: [municipal], work: taken })),
  { title: 'Установочное совещание', kind: 'event', when: '02-15..02-15', parties: [operator], work: attended },
  { title: 'Первичное посещение школы куратором', kind: 'visit', when: '02-16..03-10', parties: [coordinator], work: visited },
  { title: 'Самодиагностика школы', kind: 'risk-profile', when: '02-20..03-10', parties: [municipal], work: sent },
  { title: 'Активация рисковых направлений', kind: 'risk-profile', when: '03-01..03-15', parties: [operator], work: { ...sent, step: 'activate' } },
  { title: 'Верификация рискового профиля', kind: 'risk-profile', when: '03-05..03-20', parties: [coordinator], work: checked },
  { title: 'Региональный план-график', kind: 'regulation', when: '03-10..03-25', parties: [ministry], work: issued },
  { title: 'Муниципальные планы поддержки школ', kind: 'regulation', when: '03-15..04-05', parties: [authorities], work: issued },
  { title: 'Концепция развития школы', kind: 'programme-documents', when: '03-10..04-15', parties: [municipal], work: sent },
  { title: 'Среднесрочная программа развития', kind: 'programme-documents', when: '03-10..04-25', parties: [municipal], work: sent },
  ...programmes.map((of, at): Row => ({ title: `Антирисковая программа ${of}`, kind: 'programme-documents', when: `03-${15 + at}..04-${20 + at}`, parties: [municipal], work: sent })),
  { title: 'Проверка концептуальных документов куратором', kind: 'programme-documents', when: '04-16..05-10', parties: [coordinator], work: checked },
  { title: 'Экспертиза концептуальных документов', kind: 'expert-review', when: '05-05..06-05', parties: [quality], work: { ...organised, step: 'review' } },
  { title: 'Размещение документов на сайте школы', kind: 'publication', when: '04-20..05-15', parties: [municipal], work: published },
  ...subjects.map((of, at): Row => ({ title: `Вебинар для учителей ${of}`, kind: 'event', when: `${String(3 + Math.floor(at / 2)).padStart(2, '0')}-${10 + at}..${String(3 + Math.floor(at / 2)).padStart(2, '0')}-${10 + at}`, parties: [teachers], work: attended })),
  ...tested.map((of, at): Row => ({ title: `Диагностика ${of}`, kind: 'diagnostics', when: `04-${10 + at}..05-${15 + at}`, parties: [teachers], work: taken })),
  { title: 'Первый этап мониторинга позитивных изменений', kind: 'monitoring', when: '05-01..05-30', parties: [operator], work: sent },
  { title: 'Посещение школы куратором по итогам полугодия', kind: 'visit', when: '06-01..06-20', parties: [coordinator], work: visited },
  { title: 'Сведения об обеспеченности кадрами и оборудованием', kind: 'other', when: '06-01..06-25', parties: [municipal], work: filled },
  { title: 'Сведения о результатах итоговой аттестации', kind: 'other', when: '08-10..08-31', parties: [municipal], work: filled },
  { title: 'Корректировка антирисковых программ', kind: 'programme-documents', when: '08-15..09-15', parties: [municipal], work: sent },
  { title: 'Курсы для управленческих команд', kind: 'training', when: '09-01..10-15', parties: [teachers], work: attended },
  { title: 'Курсы для учителей-предметников', kind: 'training', when: '09-10..11-10', parties: [teachers], work: attended },
  { title: 'Второй этап мониторинга позитивных изменений', kind: 'monitoring', when: '09-15..11-01', parties: [operator], work: sent },
  { title: 'Подтверждение позитивных изменений куратором', kind: 'monitoring', when: '10-01..11-10', parties: [coordinator], work: checked },
  { title: 'Итоговое посещение школы куратором', kind: 'visit', when: '11-01..11-30', parties: [coordinator], work: visited },
  { title: 'Банк лучших практик', kind: 'practice', when: '10-10..11-25', parties: [operator], work: sent },
  { title: 'Конкурс школьных команд', kind: 'contest', when: '10-01..11-15', parties: [operator], work: taken },
  { title: 'Отчёт школы за год', kind: 'report', when: '12-01..12-15', parties: [municipal], work: sent },
  { title: 'Отчёт об исполнении дорожной карты', kind: 'report', when: '12-10..12-25', parties: [coordinator], work: issued },
  ...monthly.map((title, at): Row => ({ title, kind: 'monitoring', when: { every: at < 8 ? 'MONTHLY' : 'WEEKLY' }, parties: [municipal], work: title.includes('сайте') ? published : title.includes('Сведения') ? filled : sent })),
]

/** The plan of a region's year; every activity bound as if a person had confirmed it. */
export function madePlan({ year, region, idOf }: { year: number; region: string; idOf: (at: number) => string }): DraftPlan {
  return {
    title: `План-график реализации проекта «500+» (${region}), ${year} год`, programme: '500+', territory: { level: 'region', name: region }, years: [year], approval: null, amends: null,
    sections: [{ number: '1', title: 'Мероприятия года' }], warnings: [],
    activities: rows.map((row, at) => activityOf(row, at, year, idOf(at))),
  }
}

function activityOf({ title, kind, when, parties, work }: Row, at: number, year: number, id: string): PlannedActivity {
  return {
    id: id as PlanActivityId, position: at + 1, number: `1.${at + 1}`, section: 0, title, description: null, kind, schedule: scheduleOf(when, year), responsible: [...parties], indicator: null,
    publication: null, parts: [], done: false, source: null, warnings: [], bindings: [{ doer: 'member', part: null, target: null, ...work }],
  }
}

function scheduleOf(when: When, year: number): Schedule {
  if (typeof when !== 'string') {
    const recurrence = when.every === 'WEEKLY' ? 'FREQ=WEEKLY;BYDAY=TH' : 'FREQ=MONTHLY;BYMONTHDAY=25'
    return { text: when.every === 'WEEKLY' ? 'Еженедельно по четвергам' : 'Ежемесячно 25 числа', kind: 'recurring', windows: [[`${year}-01-10`, `${year}-12-28`]], recurrence, condition: null }
  }
  const [start = '01-01', end = '12-31'] = when.split('..')
  const window: Window = [`${year}-${start}`, `${year}-${end}`]
  return { text: `${printed(window[0])} – ${printed(window[1])}`, kind: start === end ? 'date' : 'period', windows: [window], recurrence: null, condition: null }
}

function printed(day: CivilDate | null): string {
  return day === null ? '' : dottedDate(day)
}
