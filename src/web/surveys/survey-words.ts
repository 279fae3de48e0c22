import type { Audience } from '../../domain/surveys/audience.ts'
import type { CampaignState } from '../../domain/surveys/campaign/campaign-state.ts'
import type { Tone } from '../kit/parts/Mark.tsx'

export const campaignStateWords: Readonly<Record<CampaignState, { name: string; tone: Tone }>> = {
  draft: { name: 'Черновик', tone: 'neutral' }, opening: { name: 'Открывается', tone: 'doubt' }, open: { name: 'Идёт', tone: 'accent' }, closed: { name: 'Завершено', tone: 'good' }, discarded: { name: 'Удалено', tone: 'neutral' },
}

export const audienceWords: Readonly<Record<Audience, string>> = { head: 'Руководители', teacher: 'Учителя', pupil: 'Ученики', parent: 'Родители' }

export const schoolForms = ['школа', 'школы', 'школ'] as const
/** After «из». */
export const ofSchoolForms = ['школы', 'школ', 'школ'] as const
export const listForms = ['список', 'списка', 'списков'] as const
export const classForms = ['класс', 'класса', 'классов'] as const
export const pupilForms = ['ученик', 'ученика', 'учеников'] as const
export const teacherForms = ['учитель', 'учителя', 'учителей'] as const
export const questionForms = ['вопрос', 'вопроса', 'вопросов'] as const

/** «87 %»; a dash where nobody is asked. */
export function share(part: number, of: number): string {
  return of === 0 ? '—' : `${Math.floor((part / of) * 100)} %`
}
