import { Checkbox } from '@mantine/core'
import type { ActivityKind } from '../../../domain/roadmaps/plan/plan.ts'
import type { ActivityFields, PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { activityFieldNames } from '../../kit/names/activity-field-names.ts'
import { activityKindNames } from '../../kit/names/activity-kind-names.ts'
import type { EditableField } from '../editable-field.ts'
import { useEditing } from '../editing-context.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { FieldFrame } from './FieldFrame.tsx'
import { IndicatorField } from './IndicatorField.tsx'
import { PartiesField } from './PartiesField.tsx'
import { PartsField } from './PartsField.tsx'
import { ScheduleField } from './ScheduleField.tsx'
import { SectionField } from './SectionField.tsx'
import { TextField } from './TextField.tsx'

/** One field of one activity: shown, lit where it is doubtful, and mended in place by a change of the plan. */
export function ActivityField({ activity, name }: { activity: PlannedActivity; name: EditableField }) {
  const { apply } = useEditing()
  const set = apply && ((fields: Partial<ActivityFields>) => apply([{ do: 'changeActivity', id: activity.id, fields }]))
  const doubts = activity.warnings.filter(({ where }) => where === name)
  return (
    <FieldFrame label={activityFieldNames[name]} doubts={doubts}>
      <FieldBody activity={activity} name={name} set={set} />
    </FieldFrame>
  )
}

type FieldBodyProps = { activity: PlannedActivity; name: EditableField; set: ((fields: Partial<ActivityFields>) => void) | null }

function FieldBody({ activity, name, set }: FieldBodyProps) {
  const label = activityFieldNames[name]
  switch (name) {
    case 'number': case 'title': case 'description': case 'publication':
      return <TextField label={label} value={activity[name]} onSave={set && ((text) => set({ [name]: text }))} />
    case 'kind': return <ChoiceField<ActivityKind> label={label} value={activity.kind} names={activityKindNames} onSave={set && ((kind) => set({ kind }))} />
    case 'section': return <SectionField value={activity.section} onSave={set && ((section) => set({ section }))} />
    case 'schedule': return (
      <ScheduleField value={activity.schedule} onSave={set && ((schedule, warnings) => set({ schedule, warnings: [...activity.warnings.filter(({ where }) => where !== 'schedule'), ...warnings] }))} />
    )
    case 'responsible': return <PartiesField value={activity.responsible} onSave={set && ((responsible) => set({ responsible }))} />
    case 'indicator': return <IndicatorField value={activity.indicator} onSave={set && ((indicator) => set({ indicator }))} />
    case 'parts': return <PartsField value={activity.parts} responsible={activity.responsible} onSave={set && ((parts) => set({ parts }))} />
    case 'done': return <Checkbox my={6} label="документ сам говорит, что исполнено" checked={activity.done} disabled={set === null} onChange={({ currentTarget }) => set?.({ done: currentTarget.checked })} />
  }
}
