import type { PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { activityState } from '../../../domain/roadmaps/views/activity-state.ts'
import { BindingsField } from '../../plan-editing/bindings/BindingsField.tsx'
import { useEditing } from '../../plan-editing/editing-context.ts'
import { ActivityField } from '../../plan-editing/fields/ActivityField.tsx'
import { DoubtList } from '../../plan-editing/fields/FieldFrame.tsx'
import type { EditableField } from '../../plan-editing/editable-field.ts'
import { useRoadmap } from '../roadmap-context.ts'
import { StateSign } from '../states/StateSign.tsx'
import classes from './ActivityPanel.module.css'
import { AskedOfWhom } from './AskedOfWhom.tsx'
import { DateList } from './DateList.tsx'
import { SourceRow } from './SourceRow.tsx'

const fields: readonly EditableField[] = ['description', 'schedule', 'responsible', 'indicator', 'parts', 'publication']

/** The whole content of one activity; in a draft every field is mended here, too. */
export function ActivityCard({ activity }: { activity: PlannedActivity }) {
  const { plan, programmeDate } = useRoadmap()
  const { apply } = useEditing()
  const elsewhere = activity.warnings.filter(({ where }) => where === 'row' || where === 'document' || where === 'header')
  const shown = fields.filter((field) => apply !== null || says(activity, field))
  return (
    <div className={classes.card}>
      <div className={classes.line}><StateSign named state={activityState(activity, programmeDate, plan.approval?.date ?? null)} /></div>
      {elsewhere.length > 0 && <div className={classes.line}><DoubtList doubts={elsewhere} /></div>}
      <div className={classes.name}><ActivityField activity={activity} name="title" /></div>
      <div className={classes.pair}>
        <ActivityField activity={activity} name="number" />
        <ActivityField activity={activity} name="kind" />
      </div>
      {plan.sections.length > 0 && <ActivityField activity={activity} name="section" />}
      {shown.map((name) => <div key={name}><ActivityField activity={activity} name={name} />{name === 'schedule' && <div className={classes.line}><DateList schedule={activity.schedule} today={programmeDate} /></div>}</div>)}
      <BindingsField activity={activity} />
      <div className={classes.line}><AskedOfWhom key={activity.id} activityId={activity.id} /></div>
      {(apply !== null || activity.done) && <ActivityField activity={activity} name="done" />}
      <SourceRow activity={activity} />
    </div>
  )
}

function says(activity: PlannedActivity, field: EditableField): boolean {
  const value = activity[field]
  return (value !== null && !(Array.isArray(value) && value.length === 0)) || activity.warnings.some(({ where }) => where === field)
}
