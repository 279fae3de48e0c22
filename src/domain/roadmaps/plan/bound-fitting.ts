import type { PlannedActivity } from './planned-activity.ts'

/** Whether the parts and targets that the bindings name are there. */
export function boundFitting({ bindings, parts, indicator }: Pick<PlannedActivity, 'bindings' | 'parts' | 'indicator'>): boolean {
  return (bindings ?? []).every(({ part, target }) => {
    if (part !== null && parts[part] === undefined) return false
    const targets = (part === null ? indicator : parts[part]?.indicator)?.targets ?? []
    return target === null || targets[target] !== undefined
  })
}
