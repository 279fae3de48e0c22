import { stems } from '../../kernel/russian-stem.ts'
import type { Activity, Target } from '../plan/plan.ts'
import type { Warning } from '../plan/warning.ts'

const signs = { gte: 'не менее ', lte: 'не более ', eq: '' } as const

/** The title and the indicator set different aims for the same thing: «не менее пяти» and «пять». */
export function targetDoubt({ indicator }: Activity): Warning | null {
  const targets = indicator?.targets ?? []
  const titled = targets.filter(({ from }) => from === 'title')
  const set = targets.filter(({ from }) => from === 'indicator')
  for (const aim of titled) {
    const other = set.find((target) => target.unit === aim.unit && isSameThing(aim, target))
    if (other === undefined || (other.value === aim.value && other.comparator === aim.comparator)) continue
    return {
      code: 'contradiction', where: 'indicator',
      message: `В названии указано «${printedAim(aim)}», а в показателе — «${printedAim(other)}».`,
      advice: 'Приведите число в названии и в показателе к одному.',
    }
  }
  return null
}

function isSameThing(a: Target, b: Target): boolean {
  const words = new Set(stems(a.of ?? '').filter((word) => word.length >= 4))
  return stems(b.of ?? '').some((word) => words.has(word))
}

function printedAim({ comparator, value, unit }: Target): string {
  return `${signs[comparator]}${value}${unit === 'percent' ? ' %' : ''}`
}
