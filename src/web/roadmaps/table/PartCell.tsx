import type { ActivityPart } from '../../../domain/roadmaps/plan/plan.ts'
import type { PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { useEditing } from '../../plan-editing/editing-context.ts'
import { IndicatorField } from '../../plan-editing/fields/IndicatorField.tsx'
import { TextField } from '../../plan-editing/fields/TextField.tsx'
import { CellDoubts } from './CellDoubts.tsx'

/** What one deliverable of an activity has for itself. Its parties are chosen in the panel. */
export function PartCell({ activity, field, part: at, header }: { activity: PlannedActivity; field: string; part: number; header: string }) {
  const { apply } = useEditing()
  const part = activity.parts[at]
  if (part === undefined) return null
  const set = apply && ((fields: Partial<ActivityPart>) => apply([{ do: 'changeActivity', id: activity.id, fields: { parts: activity.parts.map((one, index) => (index === at ? { ...one, ...fields } : one)) } }]))
  const doubts = at === 0 ? activity.warnings.filter(({ where }) => where === field) : []
  return (
    <td data-header={header} data-field={field} data-part={at} data-doubtful={doubts.length > 0}>
      {field === 'description' && (set === null ? part.description : <TextField label={`Часть ${at + 1}`} value={part.description} empty="—" onSave={(description) => set({ description })} />)}
      {field === 'indicator' && (set === null ? part.indicator?.text : <IndicatorField label={`Показатель части ${at + 1}`} value={part.indicator} onSave={(indicator) => set({ indicator })} />)}
      {field === 'responsible' && part.responsible.map((party) => activity.responsible[party]?.text ?? '').join('; ')}
      <CellDoubts doubts={doubts} />
    </td>
  )
}
