import { rowsOf, valueOf, type Answers, type FormDefinition } from '../../../domain/data-forms/form-definition.ts'
import { isTable, type FormField } from '../../../domain/data-forms/form-field.ts'
import { AnswerField } from './AnswerField.tsx'
import { AnswerTable } from './AnswerTable.tsx'
import type { FaultsAt } from './faults-at.ts'
import classes from './FormFields.module.css'

type FormFieldsProps = { definition: FormDefinition; answers: Answers; onChange: (answers: Answers) => void; faults: FaultsAt; isReadOnly: boolean }

/** The questions of a form one under another; the same for filling, for looking and for the preview of the editor. */
export function FormFields({ definition, answers, onChange, faults, isReadOnly }: FormFieldsProps) {
  const set = (key: string, value: Answers[string] | undefined) => {
    const others = Object.entries(answers).filter(([name]) => name !== key)
    onChange(Object.fromEntries(value === undefined ? others : [...others, [key, value]]))
  }
  return (
    <div className={classes.fields}>
      {definition.fields.map((field) => <div key={field.key} id={`field-${field.key}`} className={classes.field}>{fieldOf(field, answers, set, faults, isReadOnly)}</div>)}
    </div>
  )
}

function fieldOf(field: FormField, answers: Answers, set: (key: string, value: Answers[string] | undefined) => void, faults: FaultsAt, isReadOnly: boolean) {
  if (isTable(field)) return <AnswerTable table={field} rows={rowsOf(answers, field.key)} onChange={(rows) => set(field.key, rows)} faults={faults} isReadOnly={isReadOnly} />
  return <AnswerField field={field} value={valueOf(answers, field.key)} onChange={(value) => set(field.key, value)} error={faults.get(field.key)} isReadOnly={isReadOnly} />
}
