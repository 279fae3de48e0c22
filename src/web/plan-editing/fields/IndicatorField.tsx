import type { Indicator, Target } from '../../../domain/roadmaps/plan/plan.ts'
import { keyed } from '../../kit/parts/keyed.ts'
import { Mark } from '../../kit/parts/Mark.tsx'
import { targetInWords } from '../../kit/words/target-words.ts'
import { IndicatorEditor } from './IndicatorEditor.tsx'
import classes from './IndicatorField.module.css'
import { InPlace } from './InPlace.tsx'

/** The indicator as printed, and the numbers that were taken for aims. */
export function IndicatorField({ value, onSave, label = 'Показатель' }: { value: Indicator | null; onSave: ((indicator: Indicator | null) => void) | null; label?: string }) {
  const view = value === null ? 'не указан' : (
    <>
      <span>{value.text ?? 'без текста'}</span>
      <TargetMarks targets={value.targets} />
    </>
  )
  return (
    <InPlace label={label} isEmpty={value === null} view={view} isOpenable={onSave !== null}>
      {(close) => onSave && <IndicatorEditor value={value} onSave={onSave} onClose={close} />}
    </InPlace>
  )
}

export function TargetMarks({ targets }: { targets: readonly Target[] }) {
  if (targets.length === 0) return null
  return (
    <span className={classes.targets}>
      {keyed(targets, targetInWords).map(({ key, item }) => (
        <Mark key={key} tone="accent">{targetInWords(item)}{item.from === 'title' ? ' (из названия)' : ''}</Mark>
      ))}
    </span>
  )
}
