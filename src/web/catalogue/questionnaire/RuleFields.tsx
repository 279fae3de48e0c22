import { NumberInput, Select } from '@mantine/core'
import type { Question } from '../../../domain/surveys/questionnaire/question.ts'
import classes from './Editor.module.css'
import { OptionsField } from './OptionsField.tsx'
import { WordingField } from './WordingField.tsx'

type RuleFieldsProps = { question: Question; languages: readonly string[]; onChange: (question: Question) => void }

const decimals = [{ value: '0', label: 'целое' }, { value: '1', label: 'до десятых' }, { value: '2', label: 'до сотых' }]

/** What an answer of each kind can be. */
export function RuleFields({ question, languages, onChange }: RuleFieldsProps) {
  switch (question.kind) {
    case 'single': return <OptionsField legend="Варианты" one="Вариант" options={question.options} languages={languages} onChange={(options) => onChange({ ...question, options })} />
    case 'order': return <OptionsField legend="Что расставить по порядку" one="Вариант" options={question.options} languages={languages} onChange={(options) => onChange({ ...question, options })} />
    case 'several': return (
      <>
        <OptionsField
          legend="Варианты" one="Вариант" options={question.options} languages={languages} alone={question.exclusive}
          onChange={(options) => onChange({ ...question, options, exclusive: question.exclusive.filter((code) => options.some((option) => option.code === code)) })} onAlone={(exclusive) => onChange({ ...question, exclusive })}
        />
        <div className={classes.numbers}>
          <Whole label="Отметить не меньше" value={question.least} min={0} max={300} onChange={(least) => onChange({ ...question, least: least ?? 0 })} />
          <Whole label="и не больше" placeholder="сколько угодно" value={question.most} min={0} max={300} onChange={(most) => onChange({ ...question, most })} />
        </div>
      </>
    )
    case 'matrix': return (
      <>
        <OptionsField legend="Строки" one="Строка" start="r" options={question.rows} languages={languages} onChange={(rows) => onChange({ ...question, rows })} />
        <OptionsField legend="Варианты в каждой строке" one="Вариант" options={question.options} languages={languages} onChange={(options) => onChange({ ...question, options })} />
      </>
    )
    case 'scale': return (
      <>
        <div className={classes.numbers}>
          <Whole label="Шкала от" value={question.from} min={-1000} max={1000} onChange={(from) => onChange({ ...question, from: from ?? 0 })} />
          <Whole label="до" value={question.to} min={-1000} max={1000} onChange={(to) => onChange({ ...question, to: to ?? 0 })} />
        </div>
        <WordingField label="Что значит наименьшее" value={question.low} languages={languages} onChange={(low) => onChange({ ...question, low })} />
        <WordingField label="Что значит наибольшее" value={question.high} languages={languages} onChange={(high) => onChange({ ...question, high })} />
      </>
    )
    case 'number': return (
      <>
        <div className={classes.numbers}>
          <NumberInput label="Не меньше" hideControls decimalSeparator="," value={question.min} onChange={(min) => onChange({ ...question, min: Number(min) || 0 })} />
          <NumberInput label="Не больше" hideControls decimalSeparator="," value={question.max} onChange={(max) => onChange({ ...question, max: Number(max) || 0 })} />
          <Select label="Точность" allowDeselect={false} data={decimals} value={String(question.decimals)} onChange={(value) => onChange({ ...question, decimals: value === '1' ? 1 : value === '2' ? 2 : 0 })} />
        </div>
        <WordingField label="Единица" value={question.unit ?? { ru: '' }} languages={languages} onChange={(unit) => onChange({ ...question, unit: unit.ru === '' ? null : unit })} />
      </>
    )
    case 'text': return <div className={classes.numbers}><Whole label="Не длиннее, знаков" value={question.longest} min={1} max={2_000} onChange={(longest) => onChange({ ...question, longest: longest ?? 1 })} /></div>
  }
}

type WholeProps = { label: string; placeholder?: string; value: number | null; min: number; max: number; onChange: (value: number | null) => void }

function Whole({ label, placeholder, value, min, max, onChange }: WholeProps) {
  return <NumberInput label={label} {...(placeholder === undefined ? {} : { placeholder })} hideControls allowDecimal={false} min={min} max={max} value={value ?? ''} onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)} />
}
