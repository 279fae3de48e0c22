import { Button, NumberInput, Select } from '@mantine/core'
import type { FormDefinition } from '../../../domain/data-forms/form-definition.ts'
import type { AnswerItem, DataItem } from '../../../domain/risks/risk-factor.ts'
import type { Question } from '../../../domain/surveys/questionnaire/question.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { countedFields, dataItemOf, itemOf } from './edit-factor.ts'
import classes from './Factor.module.css'

type Remove = { onRemove: () => void; number: number }

/** What one question gives to its index. */
export function AnswerItemField({ item, questions, number, onChange, onRemove }: { item: AnswerItem; questions: readonly Question[]; onChange: (item: AnswerItem) => void } & Remove) {
  const question = questions.find(({ key }) => key === item.question)
  const choices = questions.filter(({ kind }) => kind !== 'text' && kind !== 'order').map(({ key, text }) => ({ value: key, label: text.ru }))
  const choose = (key: string | null) => {
    const found = questions.find((one) => one.key === key)
    if (found) onChange(itemOf(found))
  }
  return (
    <li className={classes.item}>
      <div className={classes.itemHead}>
        <Select className={classes.grows} label={`Вопрос ${number}`} searchable allowDeselect={false} nothingFoundMessage="Такого вопроса нет" data={choices} value={question === undefined ? null : item.question} onChange={choose} error={question === undefined && 'Такого вопроса в анкетах года нет.'} />
        {question?.kind === 'matrix' && <Select label="Строка" allowDeselect={false} data={question.rows.map(({ code, label }) => ({ value: code, label: label.ru }))} value={item.row} onChange={(row) => onChange({ ...item, row })} />}
        <Weight value={item.weight} onChange={(weight) => onChange({ ...item, weight })} />
        <Button variant="subtle" size="compact-sm" aria-label={`Убрать вопрос ${number}`} onClick={onRemove}><Icon name="bin" size={16} /></Button>
      </div>
      {item.by === 'value' ? <Bounds value={item} onChange={(bounds) => onChange({ ...item, ...bounds })} /> : (
        <div className={classes.scores}>
          {(question !== undefined && 'options' in question ? question.options : []).map(({ code, label }) => (
            <NumberInput
              key={code} label={label.ru} placeholder="не считать" size="xs" hideControls min={0} max={100} value={item.scores[code] ?? ''}
              onChange={(typed) => onChange({ ...item, scores: Object.fromEntries([...Object.entries(item.scores).filter(([one]) => one !== code), ...(typeof typed === 'number' ? [[code, typed] as const] : [])]) })}
            />
          ))}
        </div>
      )}
    </li>
  )
}

/** What one figure of the school, or the ratio of two, gives to its index. */
export function DataItemField({ item, schoolData, number, onChange, onRemove }: { item: DataItem; schoolData: FormDefinition; onChange: (item: DataItem) => void } & Remove) {
  const choices = countedFields(schoolData)
  return (
    <li className={classes.item}>
      <div className={classes.itemHead}>
        <Select className={classes.grows} label={`Показатель ${number}`} searchable allowDeselect={false} nothingFoundMessage="Такого показателя нет" data={choices} value={item.field} onChange={(field) => onChange({ ...dataItemOf(field ?? item.field), per: item.per, weight: item.weight })} />
        <Select className={classes.grows} label="в доле от" placeholder="сам по себе" searchable clearable nothingFoundMessage="Такого показателя нет" data={choices} value={item.per} onChange={(per) => onChange({ ...item, per })} />
        <Weight value={item.weight} onChange={(weight) => onChange({ ...item, weight })} />
        <Button variant="subtle" size="compact-sm" aria-label={`Убрать показатель ${number}`} onClick={onRemove}><Icon name="bin" size={16} /></Button>
      </div>
      <Bounds value={item} onChange={(bounds) => onChange({ ...item, ...bounds })} />
    </li>
  )
}

export function Weight({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  return <NumberInput className={classes.weight} label="Вес" hideControls decimalSeparator="," min={0} max={100} value={value} onChange={(typed) => onChange(Number(typed) || 0)} />
}

function Bounds({ value: { at0, at100 }, onChange }: { value: { at0: number; at100: number }; onChange: (bounds: { at0: number; at100: number }) => void }) {
  return (
    <div className={classes.scores}>
      <NumberInput label="Нет риска (0) при" size="xs" hideControls decimalSeparator="," value={at0} onChange={(typed) => onChange({ at0: Number(typed) || 0, at100 })} />
      <NumberInput label="Наибольший риск (100) при" size="xs" hideControls decimalSeparator="," value={at100} onChange={(typed) => onChange({ at0, at100: Number(typed) || 0 })} />
    </div>
  )
}
