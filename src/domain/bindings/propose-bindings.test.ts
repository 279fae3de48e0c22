import { describe, expect, it } from 'vitest'
import { aDraft, party } from '../../../tests/support/plan-builders.ts'
import type { PlannedActivity } from '../roadmaps/plan/planned-activity.ts'
import { readKind } from '../roadmaps/kinds/read-kind.ts'
import { bindingsOf, proposeBindings, withBindings } from './propose-bindings.ts'

const frame = { years: [2022], section: null }

function activityOf(fields: Partial<PlannedActivity>): PlannedActivity {
  const kind = fields.kind ?? readKind(fields.title ?? '', fields.description ?? null, fields.indicator?.text ?? null)
  const [activity] = aDraft([{ ...fields, kind }]).activities
  if (!activity) throw new Error('No activity')
  return activity
}

/** «process step population», with «by curator» where the curator does it. */
function proposed(fields: Partial<PlannedActivity>, section: string | null = null): string[] {
  return proposeBindings(activityOf(fields), { ...frame, section }).map(({ process, step, population, doer }) => `${process} ${step} ${population}${doer === 'curator' ? ' by curator' : ''}`)
}

describe('proposeBindings', () => {
  it.each<[string, Partial<PlannedActivity>, string[]]>([
    ['schools write the documents although the row names the coordinator',
      { title: 'Подготовка концептуальных документов для ШНОР', responsible: [party('Муниципальные координаторы', 'municipal-coordinator')] }, ['programme-document write schools']],
    ['the curator confirms what schools put up', { title: 'Размещение концептуальных документов', responsible: [party('Куратор', 'curator'), party('Руководитель школы', 'school-head')] },
      ['programme-document write schools', 'programme-document confirm schools by curator']],
    ['what schools wrote is read by experts at the party\'s level, first and again', { title: 'Первичная и повторная экспертиза концептуальных документов', kind: 'expert-review', responsible: [party('Региональный координатор', 'regional-coordinator')] }, ['review initial none', 'review follow-up none']],
    ['a sample is read beside the route', { title: 'Выборочная экспертиза программ школ, подготовка экспертных заключений', kind: 'expert-review' }, ['review sample none']],
    ['what schools proved at a stage is not what they wrote', { title: 'Экспертиза подтверждающих документов 1 этапа мониторинга', kind: 'expert-review' }, ['monitoring-stage review-1 none']],
    ['schools prove a stage and their curators stand behind it', { title: 'Размещение подтверждающих документов 1 этапа мониторинга', kind: 'monitoring', responsible: [party('Куратор', 'curator'), party('Руководитель школы', 'school-head')] },
      ['monitoring-stage prove-1 schools', 'monitoring-stage confirm-1 schools by curator']],
    ['the second stage goes by other endings, too', { title: 'Повторная экспертиза подтверждающих документов (2-ый этап)', kind: 'expert-review' }, ['monitoring-stage review-2 none']],
    ['the bank of school practices is filled by schools', { title: 'Формирование банка лучших школьных практик', kind: 'practice', responsible: [party('Институт', 'regional-operator')] }, ['evidence submit schools']],
    ['the second stage is told from the first', { title: 'Размещение школами документов о наступлении позитивных изменений', description: 'Второй этап', kind: 'monitoring' }, ['monitoring-stage prove-2 schools']],
    ['where the words name no stage, it is either', { title: 'Загрузка школами подтверждающих документов исполненных мероприятий антирисковых программ', kind: 'programme-documents' }, ['monitoring-stage prove schools']],
    ['the curator of each school visits it', { title: 'Посещение куратором прикрепленной ШНОР' }, ['visit visit schools by curator']],
    ['the first visit is told from the others, and the verification from the visit', { title: 'Первичное посещение школ кураторами, верификация РПШ', kind: 'visit' }, ['visit first-visit schools by curator', 'visit verify schools by curator']],
    ['a diagnosis of one\'s own, the choice of risks and the curator\'s word are processes of their own', { title: 'Самодиагностика, активация рисков, подтверждение куратором', kind: 'risk-profile' },
      ['self-diagnosis fill schools', 'activation activate schools', 'activation confirm schools by curator']],
    ['the form of the self-diagnosis is known by its name in quotes', { title: 'Заполнение формы «Самодиагностика» школами', kind: 'risk-profile' }, ['self-diagnosis fill schools']],
    ['profiles are published in Opora itself, by the party', { title: 'Размещение рисковых профилей школ', kind: 'risk-profile' }, ['risk-profile publish none']],
    ['heads who visit other schools do it themselves', { title: 'Посещение директорами школ-участников школ-лидеров' }, ['visit exchange schools']],
    ['curators attend what is held for them', { title: 'Вебинар для кураторов', responsible: [party('Институт', 'regional-operator')] }, ['evidence attend curators']],
    ['everybody who is invited attends', { title: 'Установочный семинар', description: 'Для муниципальных координаторов, кураторов, руководителей школ' },
      ['evidence attend schools', 'evidence attend curators', 'evidence attend municipal-coordinators']],
    ['who is only drawn in has not to come', { title: 'Вебинар для кураторов', description: 'С привлечением директоров школ' }, ['evidence attend curators']],
    ['a council meets by itself', { title: 'Заседание Координационного совета по работе со школами' }, ['evidence carry-out none']],
    ['whose questionnaires make the profiles answers the survey', { title: 'Участие в анкетировании общеобразовательных организаций', description: 'Формирование рисков профилей школ (далее РПШ)', kind: 'survey' }, ['survey fill schools']],
    ['schools answer questionnaires', { title: 'Анкетирование участников образовательных отношений' }, ['survey fill schools']],
    ['curators alone are tested', { title: 'Проведение региональной диагностики кураторов ШНОР' }, ['evidence take-part curators']],
    ['people are named', { title: 'Назначение кураторов, закрепление муниципальных координаторов', kind: 'appointment' }, ['appointments municipal-coordinators none', 'appointments curators none']],
    ['a form is filled', { title: 'Ознакомление с формами сбора данных муниципальных координаторов' }, ['data-form fill municipal-coordinators']],
    ['an act is issued', { title: 'Разработка региональных показателей эффективности', kind: 'regulation' }, ['evidence issue none']],
    ['a programme is drawn up, nobody learns yet', { title: 'Утверждение программ повышения квалификации педагогов', kind: 'training' }, ['evidence issue none']],
    ['news stand on a site', { title: 'Размещение материалов на сайте института', kind: 'publication' }, ['publication publish none']],
    ['a book is issued', { title: 'Методические рекомендации по преподаванию', kind: 'publication' }, ['evidence issue none']],
    ['reviews are the reviewers\' work', { title: 'Экспертиза концептуальных документов всех школ', kind: 'expert-review' }, ['review review none']],
    ['parties alone carry the rest out', { title: 'Мониторинг реализации дорожных карт', kind: 'monitoring' }, ['evidence carry-out none']],
  ])('%s', (_, fields, expected) => {
    expect(proposed(fields)).toEqual(expected)
  })

  it('knows the schools of the year before by the heading', () => {
    expect(proposed({ title: 'Семинар для школ' }, 'Сопровождение школ-участниц проекта 2021 года')).toEqual(['evidence attend earlier-schools'])
  })

  it('makes the way of publication a binding of its own', () => {
    expect(proposed({ title: 'Совещание с муниципальными координаторами', publication: 'Письмо' })).toEqual(['evidence attend municipal-coordinators', 'publication publish none'])
  })

  it('proposes for each part by its own words and its own target', () => {
    const indicator = { text: '100% школ', targets: [{ comparator: 'eq' as const, value: 100, unit: 'percent' as const, of: 'школ', from: 'indicator' as const }] }
    const parts = [
      { description: 'Заполнение формы самодиагностики', indicator, responsible: [], row: null },
      { description: 'Активация рисков', indicator, responsible: [], row: null },
      { description: 'Подтверждение куратором', indicator: null, responsible: [], row: null },
    ]
    const bindings = proposeBindings(activityOf({ title: 'Работа с рисковыми профилями', kind: 'risk-profile', parts }), frame)
    expect(bindings.map(({ process, step, part, target }) => [process, step, part, target])).toEqual([['self-diagnosis', 'fill', 0, 0], ['activation', 'activate', 1, 0], ['activation', 'confirm', 2, null]])
  })

  it('takes the stage from the title where a part does not say it', () => {
    const parts = ['Размещение школами подтверждающих документов', 'Подтверждение куратором подтверждающих документов'].map((description) => ({ description, indicator: null, responsible: [], row: null }))
    const bindings = proposeBindings(activityOf({ title: 'Подготовка подтверждающих документов 2 этапа', kind: 'monitoring', responsible: [party('Школы', 'school'), party('Куратор', 'curator')], parts }), frame)
    expect(bindings.map(({ process, step, part }) => `${process} ${step} ${part}`)).toEqual(['monitoring-stage prove-2 0', 'monitoring-stage confirm-2 1'])
  })

  it('counts by curators where changes are to be confirmed', () => {
    const target = { comparator: 'gte' as const, value: 70, unit: 'percent' as const, of: 'школ', from: 'indicator' as const }
    const bindings = proposeBindings(activityOf({ title: 'Мониторинг позитивных изменений, 1 этап', description: 'Сведения размещены школами', kind: 'monitoring', indicator: { text: 'Изменения подтверждены в 70% школ', targets: [target] }, responsible: [party('Куратор', 'curator')] }), frame)
    expect(bindings.map(({ step, target: fed }) => [step, fed])).toEqual([['confirm-1', 0], ['prove-1', null]])
  })

  it('gives no target to two bindings', () => {
    const target = { comparator: 'gte' as const, value: 90, unit: 'percent' as const, of: 'кураторов', from: 'indicator' as const }
    const bindings = proposeBindings(activityOf({ title: 'Семинар для школ и кураторов', indicator: { text: '', targets: [target] } }), frame)
    expect(bindings.map(({ population, target }) => [population, target])).toEqual([['schools', null], ['curators', 0]])
  })
})

describe('bindingsOf', () => {
  it('takes what a person confirmed, were it nothing', () => {
    expect(bindingsOf(activityOf({ title: 'Вебинар для кураторов', bindings: [] }), aDraft([]))).toEqual([])
  })

  it('is written down for the whole plan at approval', () => {
    const plan = aDraft([{ title: 'Вебинар для кураторов', kind: 'event' }, { title: 'Совещание', bindings: [] }])
    expect(withBindings(plan).activities.map(({ bindings }) => bindings?.length)).toEqual([1, 0])
  })
})
