import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { memo } from 'react'
import type { QuestionChange } from '../../../domain/surveys/questionnaire/compare-questionnaires.ts'
import { questionKinds, type Question } from '../../../domain/surveys/questionnaire/question.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { Mark } from '../../kit/parts/Mark.tsx'
import { questionKindNames } from '../catalogue-words.ts'
import { ConditionField } from './ConditionField.tsx'
import classes from './Editor.module.css'
import { questionOfKind } from './edit-questionnaire.ts'
import { RuleFields } from './RuleFields.tsx'
import { WordingField } from './WordingField.tsx'

type QuestionCardProps = {
  question: Question
  number: number
  languages: readonly string[]
  /** The questions that stand before it: what its condition may look at. */
  earlier: readonly Question[]
  faults: readonly string[]
  /** Since the year before; null where there was none. */
  change: QuestionChange | null
  isOpen: boolean
  isReadOnly: boolean
  onToggle: () => void
  onChange: (question: Question) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

const kinds = questionKinds.map((value) => ({ value, label: questionKindNames[value] }))

/** One question: a line, and once opened all that can be said of it. */
export const QuestionCard = memo(function QuestionCard({ question, number, languages, earlier, faults, change, isOpen, isReadOnly, onToggle, onChange, onMove, onRemove }: QuestionCardProps) {
  const { key, text, hint, kind, isRequired, when, comparableTo } = question
  const setKind = (value: string | null) => {
    const found = questionKinds.find((one) => one === value)
    if (found && found !== kind) onChange(questionOfKind(found, question))
  }
  return (
    <li className={classes.card} data-open={isOpen}>
      <div className={classes.head}>
        <button type="button" className={classes.line} aria-expanded={isOpen} onClick={onToggle} disabled={isReadOnly}>
          <span className={classes.number}>{number}</span>
          <span className={classes.text}>{text.ru === '' ? 'Вопрос без текста' : text.ru}</span>
        </button>
        <span className={classes.tools}>
          {when !== null && <Mark>с условием</Mark>}
          {change === 'rescaled' && <Mark tone="doubt">ответы изменены: не сравним</Mark>}
          {change === 'new' && <Mark>новый</Mark>}
          {comparableTo !== null && change !== 'rescaled' && change !== 'new' && <Mark tone="good">сравним с прошлым годом</Mark>}
          <span className={classes.kind}>{questionKindNames[kind]}{isRequired ? '' : ', можно пропустить'}</span>
          {!isReadOnly && (
            <>
              <Button variant="subtle" size="compact-sm" aria-label={`Поднять вопрос ${number}`} onClick={() => onMove(-1)}><Icon name="up" size={16} /></Button>
              <Button variant="subtle" size="compact-sm" aria-label={`Опустить вопрос ${number}`} onClick={() => onMove(1)}><Icon name="down" size={16} /></Button>
              <Button variant="subtle" size="compact-sm" aria-label={`Удалить вопрос ${number}`} onClick={onRemove}><Icon name="bin" size={16} /></Button>
            </>
          )}
        </span>
      </div>
      {faults.length > 0 && <p className={classes.fault}>{faults.join(' ')}</p>}
      {isOpen && !isReadOnly && (
        <div className={classes.fields}>
          <WordingField isLong label="Вопрос" value={text} languages={languages} onChange={(next) => onChange({ ...question, text: next })} />
          <WordingField label="Пояснение" value={hint ?? { ru: '' }} languages={languages} onChange={(next) => onChange({ ...question, hint: next.ru === '' ? null : next })} />
          <div className={classes.numbers}>
            <Select label="Вид ответа" allowDeselect={false} data={kinds} value={kind} onChange={setKind} />
            <TextInput label="Код" description="Не меняется с годами" inputWrapperOrder={['label', 'input', 'description']} maxLength={40} value={key} onChange={({ currentTarget }) => onChange({ ...question, key: currentTarget.value })} />
            <Checkbox label="Ответ обязателен" checked={isRequired} onChange={({ currentTarget }) => onChange({ ...question, isRequired: currentTarget.checked })} />
            {comparableTo !== null && <Checkbox label="Сравним с прошлым годом" checked onChange={() => onChange({ ...question, comparableTo: null })} />}
          </div>
          <RuleFields question={question} languages={languages} onChange={onChange} />
          <ConditionField what="question" when={when} earlier={earlier} onChange={(next) => onChange({ ...question, when: next })} />
        </div>
      )}
    </li>
  )
})
