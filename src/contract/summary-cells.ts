import type { CellCode } from './running-plan.ts'

/** A state by colour and by sign: the sign alone tells it on a black and white print, and to those who do not see the colour. */
export type CellTone = 'none' | 'good' | 'late' | 'accent' | 'doubt' | 'refusal' | 'open'

export const cellLooks: Record<CellCode, { sign: string; name: string; tone: CellTone }> = {
  '.': { sign: '', name: 'не требуется', tone: 'none' },
  'n': { sign: '·', name: 'ещё не началось', tone: 'none' },
  'o': { sign: '○', name: 'в работе', tone: 'open' },
  'v': { sign: '!', name: 'просрочено', tone: 'refusal' },
  'a': { sign: '?', name: 'ждёт подтверждения', tone: 'accent' },
  'r': { sign: '↩', name: 'возвращено', tone: 'doubt' },
  'd': { sign: '✓', name: 'выполнено', tone: 'good' },
  'l': { sign: '✓', name: 'выполнено с опозданием', tone: 'late' },
  'w': { sign: '–', name: 'снято', tone: 'none' },
  'p': { sign: '×', name: 'прошло до утверждения', tone: 'none' },
}

export function isCellCode(letter: string): letter is CellCode {
  return letter in cellLooks
}
