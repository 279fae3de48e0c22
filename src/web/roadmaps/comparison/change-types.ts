import type { ActivityComparison } from '../../../domain/roadmaps/comparison/plan-comparison.ts'
import { changeTypes, type ChangeType } from './comparison-search.ts'

export const changeTypeNames: Record<ChangeType, string> = {
  added: 'Добавлены', removed: 'Удалены', moved: 'Перемещены', changed: 'Изменены', dates: 'Другие даты', parties: 'Другие ответственные', targets: 'Другие цели',
}

/** What became of one activity: all that is true of it at once. None: it stands as it stood. */
export function changeTypesOf(comparison: ActivityComparison): ChangeType[] {
  if (comparison.state !== 'kept') return [comparison.state]
  const { moved, changes } = comparison
  const dates = changes.some((change) => change.field === 'schedule' && change.dates)
  return changeTypes.filter((type) => {
    if (type === 'moved') return moved
    if (type === 'changed') return changes.length > 0
    if (type === 'dates') return dates
    return changes.some(({ field }) => (type === 'parties' && field === 'responsible') || (type === 'targets' && field === 'targets'))
  })
}

/** How many activities each type of change touches. */
export function countByType(comparisons: readonly ActivityComparison[]): Map<ChangeType, number> {
  const counts = new Map<ChangeType, number>()
  for (const type of comparisons.flatMap(changeTypesOf)) counts.set(type, (counts.get(type) ?? 0) + 1)
  return counts
}
