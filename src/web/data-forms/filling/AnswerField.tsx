import { NumberInput, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core'
import type { AnswerValue } from '../../../domain/data-forms/form-definition.ts'
import type { ValueField } from '../../../domain/data-forms/form-field.ts'

type AnswerFieldProps = {
  field: ValueField
  value: AnswerValue | undefined
  onChange: (value: AnswerValue | undefined) => void
  error: string | undefined
  /** In a table the head says what is asked: the label is for those who listen. */
  spokenLabel?: string
  isReadOnly: boolean
}

/** Up to so many options stand open; more are folded into a list. */
const openOptions = 5

/** One question, by its kind. */
export function AnswerField({ field, value, onChange, error, spokenLabel, isReadOnly }: AnswerFieldProps) {
  const shared = {
    ...(spokenLabel === undefined ? { label: field.kind === 'number' && field.unit !== null ? `${field.label}, ${field.unit}` : field.label, description: field.hint, withAsterisk: field.isRequired } : { 'aria-label': spokenLabel }),
    error, readOnly: isReadOnly,
  }
  switch (field.kind) {
    case 'text': return field.longest > 200 && spokenLabel === undefined
      ? <Textarea {...shared} autosize minRows={2} maxLength={field.longest} value={textOf(value)} onChange={({ currentTarget }) => onChange(wordsOr(currentTarget.value))} />
      : <TextInput {...shared} maxLength={field.longest} value={textOf(value)} onChange={({ currentTarget }) => onChange(wordsOr(currentTarget.value))} />
    case 'number': return <NumberInput {...shared} hideControls decimalSeparator="," thousandSeparator=" " allowDecimal={!field.isInteger} allowNegative={field.min === null || field.min < 0} inputMode="decimal" value={typeof value === 'number' ? value : ''} onChange={(typed) => onChange(typeof typed === 'number' ? typed : undefined)} />
    case 'date': return <TextInput {...shared} type="date" value={textOf(value)} {...(field.from === null ? {} : { min: field.from })} {...(field.to === null ? {} : { max: field.to })} onChange={({ currentTarget }) => onChange(wordsOr(currentTarget.value))} />
    case 'yes-no': return <Options {...shared} options={[{ code: 'yes', label: 'Да' }, { code: 'no', label: 'Нет' }]} chosen={typeof value === 'boolean' ? (value ? 'yes' : 'no') : null} onChoose={(code) => onChange(code === null ? undefined : code === 'yes')} isInTable={spokenLabel !== undefined} />
    case 'choice': return <Options {...shared} options={field.options} chosen={typeof value === 'string' ? value : null} onChoose={(code) => onChange(code ?? undefined)} isInTable={spokenLabel !== undefined} />
  }
}

type OptionsProps = {
  label?: string; description?: string | null; withAsterisk?: boolean; 'aria-label'?: string; error: string | undefined; readOnly: boolean
  options: readonly { code: string; label: string }[]; chosen: string | null; onChoose: (code: string | null) => void; isInTable: boolean
}

function Options({ options, chosen, onChoose, isInTable, readOnly, ...rest }: OptionsProps) {
  if (isInTable || options.length > openOptions) {
    return <Select {...rest} data={options.map(({ code, label }) => ({ value: code, label }))} placeholder="выберите" clearable={!readOnly} searchable={options.length > 8} readOnly={readOnly} value={chosen} onChange={onChoose} />
  }
  return (
    <Radio.Group {...rest} value={chosen} onChange={(code) => { if (!readOnly) onChoose(code) }}>
      <Stack gap="0.375rem" mt="0.375rem">{options.map(({ code, label }) => <Radio key={code} value={code} label={label} disabled={readOnly && chosen !== code} />)}</Stack>
    </Radio.Group>
  )
}

function textOf(value: AnswerValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

function wordsOr(text: string): string | undefined {
  return text === '' ? undefined : text
}
