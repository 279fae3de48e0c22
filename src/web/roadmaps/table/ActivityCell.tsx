import type { AnnexField } from '../../../domain/roadmaps/printing/annex.ts'
import type { ActivityFields, PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import type { WarningPlace } from '../../../domain/roadmaps/plan/warning.ts'
import { keyed } from '../../kit/parts/keyed.ts'
import { useEditing } from '../../plan-editing/editing-context.ts'
import { IndicatorField } from '../../plan-editing/fields/IndicatorField.tsx'
import { PartiesField } from '../../plan-editing/fields/PartiesField.tsx'
import { ScheduleField } from '../../plan-editing/fields/ScheduleField.tsx'
import { TextField } from '../../plan-editing/fields/TextField.tsx'
import { CellDoubts } from './CellDoubts.tsx'
import classes from './PlanTable.module.css'

export type CellField = Exclude<AnnexField, 'number'>

/** Doubts that have no column of their own, or one too narrow for words, stand with the title. */
const homeless: ReadonlySet<WarningPlace> = new Set(['row', 'section', 'document', 'header', 'number'])

/** One field of an activity, shown as printed, mended in place in a draft. */
export function ActivityCell({ activity, field, header, span }: { activity: PlannedActivity; field: CellField; header: string; span: number }) {
  const { apply } = useEditing()
  const doubts = activity.warnings.filter(({ where }) => where === field || (field === 'title' && homeless.has(where)))
  const set = apply && ((fields: Partial<ActivityFields>) => apply([{ do: 'changeActivity', id: activity.id, fields }]))
  return (
    <td rowSpan={span} data-header={header} data-field={field} data-doubtful={doubts.length > 0}>
      {set === null ? <StillCell activity={activity} field={field} /> : <EditedCell activity={activity} field={field} set={set} />}
      <CellDoubts doubts={doubts} />
    </td>
  )
}

function StillCell({ activity, field }: { activity: PlannedActivity; field: CellField }) {
  const { schedule, responsible, indicator } = activity
  if (field === 'schedule') return schedule.text
  if (field === 'indicator') return indicator?.text ?? null
  if (field !== 'responsible') return activity[field]
  return <ul className={classes.parties}>{keyed(responsible, ({ text }) => text).map(({ key, item }) => <li key={key}>{item.text}</li>)}</ul>
}

function EditedCell({ activity, field, set }: { activity: PlannedActivity; field: CellField; set: (fields: Partial<ActivityFields>) => void }) {
  switch (field) {
    case 'title': return <TextField label="Мероприятие" value={activity.title} empty="без названия" onSave={(title) => set({ title })} />
    case 'description': return <TextField label="Описание" value={activity.description} empty="—" onSave={(description) => set({ description })} />
    case 'publication': return <TextField label="Информационное сопровождение" value={activity.publication} empty="—" onSave={(publication) => set({ publication })} />
    case 'schedule': return <ScheduleField value={activity.schedule} onSave={(schedule, warnings) => set({ schedule, warnings: [...activity.warnings.filter(({ where }) => where !== 'schedule'), ...warnings] })} />
    case 'responsible': return <PartiesField value={activity.responsible} onSave={(responsible) => set({ responsible })} />
    case 'indicator': return <IndicatorField value={activity.indicator} onSave={(indicator) => set({ indicator })} />
  }
}
