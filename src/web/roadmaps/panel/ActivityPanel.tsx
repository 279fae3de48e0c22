import { Drawer } from '@mantine/core'
import { useRoadmap } from '../roadmap-context.ts'
import { ActivityCard } from './ActivityCard.tsx'
import classes from './ActivityPanel.module.css'
import { PanelSteps } from './PanelSteps.tsx'

/** Everything about one activity, beside the view that it was opened from. The address names it, so it can be sent. */
export function ActivityPanel() {
  const { plan, shown, search: { activity: id }, look } = useRoadmap()
  const activity = id === undefined ? undefined : plan.activities.find((one) => one.id === id)
  return (
    <Drawer
      opened={activity !== undefined} onClose={() => look({ activity: undefined })} position="right" size="min(38rem, 100vw)" overlayProps={{ backgroundOpacity: 0.18 }} transitionProps={{ duration: 120 }}
      title={activity && <span className={classes.title}>Мероприятие {activity.number ?? activity.position}</span>} closeButtonProps={{ 'aria-label': 'Закрыть карточку' }} classNames={{ body: classes.body ?? '' }}
    >
      {activity && <><PanelSteps shown={shown} id={activity.id} /><ActivityCard key={activity.id} activity={activity} /></>}
    </Drawer>
  )
}
