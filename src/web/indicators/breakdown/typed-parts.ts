import type { IndicatorPart } from '../../../contract/indicators.ts'
import { requireBreakdown, sumOf, type Spread } from '../../../domain/indicators/breakdown.ts'
import { OporaError } from '../../../domain/kernel/errors.ts'
import type { Comparator } from '../../../domain/roadmaps/plan/plan.ts'

/** What stands in the fields, by the key of the part; an empty field gives no target. */
export type TypedParts = Readonly<Record<string, string>>

export function keyOfPart({ territory, organisation }: Pick<IndicatorPart, 'territory' | 'organisation'>): string {
  return organisation?.id ?? String(territory.id)
}

/** The fields as they open: what was broken down before. */
export function typedOf(parts: readonly IndicatorPart[]): TypedParts {
  return Object.fromEntries(parts.flatMap((part) => (part.standing.target.from === 'given' && part.standing.target.value !== null ? [[keyOfPart(part), String(part.standing.target.value)]] : [])))
}

/** The same for everybody where it holds for each; where parts make up the whole, as equal as whole numbers allow. */
export function spreadEvenly(parts: readonly IndicatorPart[], { spread, value }: { spread: Spread; value: number }): TypedParts {
  const whole = Math.ceil(value)
  const share = (at: number) => Math.floor(whole / parts.length) + (at < whole % parts.length ? 1 : 0)
  return Object.fromEntries(parts.map((part, at) => [keyOfPart(part), String(spread === 'each' ? value : share(at))]))
}

export type PartToSend = { territoryId: number; organisationId: string | null; value: number }

export function partsToSend(parts: readonly IndicatorPart[], typed: TypedParts): PartToSend[] {
  return parts.flatMap((part): PartToSend[] => {
    const text = typed[keyOfPart(part)]?.trim() ?? ''
    return text === '' || !Number.isFinite(Number(text)) ? [] : [{ territoryId: part.territory.id, organisationId: part.organisation?.id ?? null, value: Number(text) }]
  })
}

/** How the parts stand to the whole: the server refuses what is short. */
export function balanceOf(sent: readonly PartToSend[], whole: { comparator: Comparator; spread: Spread; value: number }): { sum: number; isShort: boolean } {
  const values = sent.map(({ value }) => value)
  try {
    requireBreakdown(whole, values)
    return { sum: sumOf(values), isShort: false }
  } catch (error) {
    if (error instanceof OporaError) return { sum: sumOf(values), isShort: true }
    throw error
  }
}
