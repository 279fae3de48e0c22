import { Button, MultiSelect, NumberInput, Select } from '@mantine/core'
import { checkInWords } from '../../../contract/form-fault-words.ts'
import { checkComparators, type CheckComparator, type CheckSide, type FormCheck } from '../../../domain/data-forms/form-check.ts'
import type { FormDefinition } from '../../../domain/data-forms/form-definition.ts'
import { isTable } from '../../../domain/data-forms/form-field.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import classes from './Editor.module.css'
import { countable, termOf, valueOfTerm } from './edit-definition.ts'

const signs: Record<CheckComparator, string> = { lte: '≤ не больше', lt: '< меньше', eq: '= равно', gte: '≥ не меньше', gt: '> больше' }
const blank: FormCheck = { left: { terms: [], constant: 0 }, comparator: 'lte', right: { terms: [], constant: 0 }, table: null }

/** Rules between numbers, put together without a formula: a sum on the left, a sum on the right. */
export function ChecksEditor({ definition, onChange, faultsOf }: { definition: FormDefinition; onChange: (definition: FormDefinition) => void; faultsOf: (check: number) => readonly string[] }) {
  const { checks } = definition
  const set = (at: number, check: FormCheck) => onChange({ ...definition, checks: checks.map((one, n) => (n === at ? check : one)) })
  return (
    <div className={classes.cards}>
      {checks.map((check, at) => (
        // Checks have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <CheckCard key={at} check={check} number={at + 1} definition={definition} faults={faultsOf(at)} onChange={(next) => set(at, next)} onRemove={() => onChange({ ...definition, checks: checks.filter((_, n) => n !== at) })} />
      ))}
      {countable(definition, null).length === 0
        ? <p className={classes.quiet}>Проверки сравнивают числа между собой. Добавьте вопросы с числами.</p>
        : <Button variant="default" leftSection={<Icon name="plus" size={18} />} onClick={() => onChange({ ...definition, checks: [...checks, blank] })}>Добавить проверку</Button>}
    </div>
  )
}

type CheckCardProps = { check: FormCheck; number: number; definition: FormDefinition; faults: readonly string[]; onChange: (check: FormCheck) => void; onRemove: () => void }

function CheckCard({ check, number, definition, faults, onChange, onRemove }: CheckCardProps) {
  const tables = definition.fields.filter(isTable)
  return (
    <section className={classes.card} aria-label={`Проверка ${number}`}>
      <header className={classes.cardHead}>
        <h3>Проверка {number}</h3>
        <Button variant="subtle" size="compact-sm" aria-label={`Удалить проверку ${number}`} onClick={onRemove}><Icon name="bin" size={18} /></Button>
      </header>
      {tables.length > 0 && (
        <Select
          label="Где" allowDeselect={false} value={check.table ?? ''} onChange={(table) => onChange({ ...blank, comparator: check.comparator, table: table === '' ? null : table })}
          data={[{ value: '', label: 'Во всей форме (таблицы — суммой)' }, ...tables.map(({ key, label }) => ({ value: key, label: `В каждой строке таблицы «${label}»` }))]}
        />
      )}
      <div className={classes.sides}>
        <Side label="Сумма слева" side={check.left} choices={countable(definition, check.table)} onChange={(left) => onChange({ ...check, left })} />
        <Select label="Должна быть" allowDeselect={false} data={checkComparators.map((value) => ({ value, label: signs[value] }))} value={check.comparator} onChange={(comparator) => { const found = checkComparators.find((one) => one === comparator); if (found) onChange({ ...check, comparator: found }) }} />
        <Side label="Сумма справа" side={check.right} choices={countable(definition, check.table)} onChange={(right) => onChange({ ...check, right })} withNumber />
      </div>
      {faults.length > 0 ? <p role="alert" className={classes.fault}>{faults.join(' ')}</p> : <p className={classes.quiet}>{checkInWords(check, definition)}.</p>}
    </section>
  )
}

type SideProps = { label: string; side: CheckSide; choices: { value: string; label: string }[]; onChange: (side: CheckSide) => void; withNumber?: boolean }

function Side({ label, side, choices, onChange, withNumber = false }: SideProps) {
  return (
    <div className={classes.side}>
      <MultiSelect label={label} placeholder={side.terms.length === 0 ? 'выберите вопросы' : ''} searchable nothingFoundMessage="Такого вопроса нет" data={choices} value={side.terms.map(valueOfTerm)} onChange={(values) => onChange({ ...side, terms: values.map(termOf) })} />
      {withNumber && <NumberInput label="и число" hideControls decimalSeparator="," value={side.constant} onChange={(constant) => onChange({ ...side, constant: Number(constant) || 0 })} />}
    </div>
  )
}
