import { ActionIcon } from '@mantine/core'
import type { PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { useRoadmap } from '../roadmap-context.ts'
import classes from './ActivityPanel.module.css'

/** To the row before and to the row after, as they are shown now. */
export function PanelSteps({ shown, id }: { shown: readonly PlannedActivity[]; id: string }) {
  const { look } = useRoadmap()
  const at = shown.findIndex((activity) => activity.id === id)
  const go = (to: number) => look({ activity: shown[to]?.id }, { replace: true })
  return (
    <div className={classes.steps}>
      <ActionIcon variant="default" aria-label="Предыдущее мероприятие" disabled={at <= 0} onClick={() => go(at - 1)}><Icon name="up" size={16} /></ActionIcon>
      <ActionIcon variant="default" aria-label="Следующее мероприятие" disabled={at === -1 || at === shown.length - 1} onClick={() => go(at + 1)}><Icon name="down" size={16} /></ActionIcon>
      <span>{at === -1 ? 'вне отбора' : `${at + 1} из ${shown.length}`}</span>
    </div>
  )
}
