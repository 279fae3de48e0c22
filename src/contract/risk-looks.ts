import type { Significance } from '../domain/risks/risk-factor.ts'
import type { CellTone } from './summary-cells.ts'

/** A significance by colour and by sign: the sign alone tells it on a black and white print, and to those who do not see the colour. */
export const significanceLooks: Record<Significance, { sign: string; name: string; tone: CellTone }> = {
  high: { sign: '▲', name: 'высокая', tone: 'refusal' },
  medium: { sign: '◆', name: 'средняя', tone: 'doubt' },
  low: { sign: '▽', name: 'низкая', tone: 'accent' },
  none: { sign: '✓', name: 'риска нет', tone: 'good' },
  unknown: { sign: '–', name: 'недостаточно данных', tone: 'none' },
}

/** Whose answers, in whom they were asked of: «учителя». */
export const audienceNames = { head: 'руководитель', teacher: 'учителя', pupil: 'обучающиеся', parent: 'родители' } as const

/** What is lacking for a factor to be told. */
export const lackNames = { 'head': 'анкеты руководителя', 'teacher': 'анкет учителей', 'pupil': 'анкет обучающихся', 'parent': 'анкет родителей', 'school-data': 'сведений школы' } as const
