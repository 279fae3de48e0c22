import { Button, Checkbox, MultiSelect, NumberInput, Select } from '@mantine/core'
import type { Condition } from '../../../domain/surveys/questionnaire/condition.ts'
import type { Question } from '../../../domain/surveys/questionnaire/question.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import classes from './Editor.module.css'
import { blankComparison, conditionInWords, conditionOf, plainOf, type Comparison, type PlainCondition } from './plain-condition.ts'

type ConditionFieldProps = { what: 'question' | 'block'; when: Condition | null; earlier: readonly Question[]; onChange: (when: Condition | null) => void }

/** When it is asked: of earlier questions, put together without a formula. */
export function ConditionField({ what, when, earlier, onChange }: ConditionFieldProps) {
  const first = earlier.at(-1)
  const choices = earlier.map(({ key, text }, at) => ({ value: key, label: `${at + 1}. ${text.ru === '' ? key : text.ru}` }))
  if (when === null) {
    return first === undefined ? null : <div><Button variant="subtle" size="compact-sm" leftSection={<Icon name="plus" size={16} />} onClick={() => onChange(blankComparison(first))}>{what === 'block' ? 'Показывать блок не всегда' : 'Спрашивать не всегда'}</Button></div>
  }
  const plain = plainOf(when)
  const remove = <Button variant="subtle" size="compact-sm" onClick={() => onChange(null)}>{what === 'block' ? 'Показывать блок всегда' : 'Спрашивать всегда'}</Button>
  if (plain === null) return <div className={classes.condition}><p className={classes.quiet}>Спрашивать, если {conditionInWords(when, earlier)}. Такое сложное условие правят в файле.</p>{remove}</div>
  const set = (next: PlainCondition) => onChange(conditionOf(next))
  const { parts, join, isTurned } = plain
  return (
    <fieldset className={classes.condition}>
      <legend>{what === 'block' ? 'Показывать блок, если' : 'Спрашивать, если'}</legend>
      {parts.length > 1 && (
        <div className={classes.numbers}>
          <Select aria-label="Сколько условий должно выполниться" allowDeselect={false} data={[{ value: 'all', label: 'верно всё' }, { value: 'any', label: 'верно хотя бы одно' }]} value={join} onChange={(value) => set({ ...plain, join: value === 'any' ? 'any' : 'all' })} />
          <Checkbox label="наоборот: спрашивать, если это неверно" checked={isTurned} onChange={({ currentTarget }) => set({ ...plain, isTurned: currentTarget.checked })} />
        </div>
      )}
      {parts.map((part, at) => (
        // Comparisons have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className={classes.comparison}>
          <ComparisonField comparison={part.comparison} number={at + 1} earlier={earlier} choices={choices} onChange={(comparison) => set({ ...plain, parts: parts.map((one, n) => (n === at ? { ...one, comparison } : one)) })} />
          <Checkbox label="не" aria-label={`Условие ${at + 1}: наоборот`} checked={part.isTurned} onChange={({ currentTarget }) => set({ ...plain, parts: parts.map((one, n) => (n === at ? { ...one, isTurned: currentTarget.checked } : one)) })} />
          <Button variant="subtle" size="compact-sm" aria-label={`Убрать условие ${at + 1}`} onClick={() => set({ ...plain, parts: parts.filter((_, n) => n !== at) })}><Icon name="bin" size={16} /></Button>
        </div>
      ))}
      <div className={classes.numbers}>
        {first !== undefined && <Button variant="subtle" size="compact-sm" leftSection={<Icon name="plus" size={16} />} onClick={() => set({ ...plain, parts: [...parts, { isTurned: false, comparison: blankComparison(first) }] })}>Добавить условие</Button>}
        {remove}
      </div>
    </fieldset>
  )
}

type ComparisonFieldProps = { comparison: Comparison; number: number; earlier: readonly Question[]; choices: { value: string; label: string }[]; onChange: (comparison: Comparison) => void }

function ComparisonField({ comparison, number, earlier, choices, onChange }: ComparisonFieldProps) {
  const question = earlier.find(({ key }) => key === comparison.question)
  const ask = (key: string | null) => {
    const found = earlier.find((one) => one.key === key)
    if (found) onChange(blankComparison(found))
  }
  return (
    <div className={classes.sides}>
      <Select label={`Вопрос условия ${number}`} allowDeselect={false} searchable nothingFoundMessage="Такого вопроса раньше нет" data={choices} value={question === undefined ? null : comparison.question} onChange={ask} error={question === undefined && 'Такого вопроса раньше нет.'} />
      {comparison.is === 'any-of' && question?.kind === 'matrix' && <Select label="Строка" allowDeselect={false} data={question.rows.map(({ code, label }) => ({ value: code, label: label.ru === '' ? code : label.ru }))} value={comparison.row} onChange={(row) => onChange({ ...comparison, row })} />}
      {comparison.is === 'any-of' && <MultiSelect label="Ответ — один из" data={optionsOf(question)} value={[...comparison.options]} onChange={(options) => onChange({ ...comparison, options })} />}
      {comparison.is === 'between' && (
        <div className={classes.numbers}>
          <NumberInput label="от" hideControls decimalSeparator="," value={comparison.from ?? ''} onChange={(from) => onChange({ ...comparison, from: typeof from === 'number' ? from : null })} />
          <NumberInput label="до" hideControls decimalSeparator="," value={comparison.to ?? ''} onChange={(to) => onChange({ ...comparison, to: typeof to === 'number' ? to : null })} />
        </div>
      )}
      {comparison.is === 'answered' && <p className={classes.quiet}>есть ответ</p>}
    </div>
  )
}

function optionsOf(question: Question | undefined): { value: string; label: string }[] {
  if (question === undefined || !('options' in question)) return []
  return question.options.map(({ code, label }) => ({ value: code, label: label.ru === '' ? code : label.ru }))
}
