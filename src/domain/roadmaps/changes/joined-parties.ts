import type { ActivityPart, Party } from '../plan/plan.ts'

/** Both lists in order, each party once. */
export function joinedParties(first: readonly Party[], second: readonly Party[]): Party[] {
  return [...first, ...second.filter(({ text }) => first.every((party) => party.text !== text))]
}

/** Parts point at parties by index; in another list the same parties stand elsewhere, or stand no more. */
export function repointed(parts: readonly ActivityPart[], from: readonly Party[], to: readonly Party[]): ActivityPart[] {
  const place = (index: number) => to.findIndex(({ text }) => text === from[index]?.text)
  return parts.map((part) => Object.assign({}, part, { responsible: part.responsible.map(place).filter((index) => index >= 0) }))
}
