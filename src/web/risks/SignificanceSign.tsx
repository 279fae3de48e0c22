import type { Significance } from '../../domain/risks/risk-factor.ts'

/** Drawn, for not every font has the signs: a full triangle, a diamond, an empty triangle downwards, a tick, a dash. */
const shapes: Record<Significance, { d: string; isFull: boolean }> = {
  high: { d: 'M8 2.5 14 13.5H2Z', isFull: true }, medium: { d: 'M8 1.5 14.5 8 8 14.5 1.5 8Z', isFull: true }, low: { d: 'M8 13 2.5 3.5h11Z', isFull: false },
  none: { d: 'm3 8.5 3.5 3.5L13 4.5', isFull: false }, unknown: { d: 'M3.5 8h9', isFull: false },
}

export function SignificanceSign({ significance, size = 12 }: { significance: Significance; size?: number }) {
  const { d, isFull } = shapes[significance]
  return <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden style={{ flex: 'none' }}><path d={d} fill={isFull ? 'currentcolor' : 'none'} stroke="currentcolor" strokeWidth="2" strokeLinejoin="round" strokeLinecap="round" /></svg>
}
