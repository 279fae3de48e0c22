import { Button } from '@mantine/core'
import { EmptyState } from '../../kit/parts/EmptyState.tsx'
import { useRoadmap } from '../roadmap-context.ts'
import { noFilter } from './activity-filter.ts'

export function NothingShown() {
  const { look } = useRoadmap()
  return (
    <EmptyState title="Ничего не нашлось" actions={<Button variant="default" onClick={() => look(noFilter)}>Показать все мероприятия</Button>}>
      Ни одно мероприятие не подходит под все условия сразу. Снимите одно из них.
    </EmptyState>
  )
}
