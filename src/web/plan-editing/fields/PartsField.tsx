import { ActionIcon, Button, MultiSelect } from '@mantine/core'
import type { ActivityPart, Party } from '../../../domain/roadmaps/plan/plan.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { keyed } from '../../kit/parts/keyed.ts'
import { IndicatorField } from './IndicatorField.tsx'
import classes from './PartsField.module.css'
import { TextField } from './TextField.tsx'

type PartsFieldProps = { value: ActivityPart[]; responsible: readonly Party[]; onSave: ((parts: ActivityPart[]) => void) | null }

/** Where one activity holds several deliverables: each with its words, its indicator and its own parties. */
export function PartsField({ value, responsible, onSave }: PartsFieldProps) {
  const change = onSave && ((at: number, part: Partial<ActivityPart>) => onSave(value.map((one, index) => (index === at ? { ...one, ...part } : one))))
  return (
    <div className={classes.parts}>
      {keyed(value, ({ description, row }) => `${row ?? ''} ${description ?? ''}`).map(({ key, item: part }, at) => (
        <div key={key} className={classes.part}>
          <TextField label={`Часть ${at + 1}`} value={part.description} empty="без описания" onSave={change && ((description) => change(at, { description }))} />
          <IndicatorField label={`Показатель части ${at + 1}`} value={part.indicator} onSave={change && ((indicator) => change(at, { indicator }))} />
          <PartParties ordinal={at + 1} part={part} responsible={responsible} onSave={change && ((chosen) => change(at, { responsible: chosen }))} />
          {onSave && <ActionIcon className={classes.remove} variant="subtle" color="gray" aria-label={`Убрать часть ${at + 1}`} onClick={() => onSave(value.filter((one) => one !== part))}><Icon name="cross" size={16} /></ActionIcon>}
        </div>
      ))}
      {onSave && <Button size="compact-xs" variant="subtle" leftSection={<Icon name="plus" size={14} />} onClick={() => onSave([...value, { description: null, indicator: null, responsible: [], row: null }])}>Добавить часть</Button>}
    </div>
  )
}

type PartPartiesProps = { ordinal: number; part: ActivityPart; responsible: readonly Party[]; onSave: ((responsible: number[]) => void) | null }

function PartParties({ ordinal, part, responsible, onSave }: PartPartiesProps) {
  if (responsible.length === 0) return null
  if (onSave === null) return <span>{part.responsible.map((at) => responsible[at]?.text).join('; ')}</span>
  return (
    <MultiSelect
      size="xs" aria-label={`Ответственные за часть ${ordinal}`} placeholder={part.responsible.length === 0 ? 'отвечают все' : ''} data={responsible.map(({ text }, at) => ({ value: String(at), label: text }))}
      value={part.responsible.map(String)} onChange={(chosen) => onSave(chosen.map(Number).toSorted((a, b) => a - b))}
    />
  )
}
