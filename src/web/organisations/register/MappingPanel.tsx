import { Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RegisterImportReply } from '../../../contract/register-imports.ts'
import { isSufficient, registerColumns, type ColumnMapping, type RegisterField } from '../../../domain/organisations/register/register-column.ts'
import { Note } from '../../kit/parts/Note.tsx'
import classes from './Register.module.css'

const choices = [{ value: '', label: 'не загружать' }, ...registerColumns.map(({ field, heading }) => ({ value: field, label: heading }))]

type MappingPanelProps = { book: RegisterImportReply; onCompare: (said: { mapping: ColumnMapping; keepAs: string | null }) => void; isFirst?: boolean }

/** What each column of a foreign workbook is, beside a few of its cells; kept under a name for the next one. */
export function MappingPanel({ book: { headings, sample, mapping: proposed, mappingName, headingsRow, sheet }, onCompare, isFirst = false }: MappingPanelProps) {
  const [mapping, setMapping] = useState<ColumnMapping>(() => headings.map((_, at) => proposed[at] ?? null))
  const [isKept, setKept] = useState(true)
  const [name, setName] = useState(mappingName ?? '')
  const [isTried, setTried] = useState(false)
  const isEnough = isSufficient(mapping)
  const choose = (at: number, field: RegisterField | null) => setMapping(mapping.map((known, column) => (column === at ? field : known === field ? null : known)))
  const submit = () => {
    setTried(true)
    if (isEnough && (!isKept || name.trim() !== '')) onCompare({ mapping, keepAs: isKept ? name.trim() : null })
  }
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
      <Stack gap="md">
        {isFirst && <Note tone="doubt" title="Скажите, что в столбцах.">Заголовки этой книги Опоре незнакомы. То, о чём она догадалась, уже выбрано — проверьте. Лист «{sheet}», заголовки в строке {headingsRow}.</Note>}
        <div className={classes.scroll}>
          <ul className={classes.columns} aria-label="Столбцы книги">
            {headings.map((heading, at) => (
              // The place is the column's name: headings may repeat or be empty.
              // eslint-disable-next-line react/no-array-index-key
              <li key={at} className={classes.column} data-used={mapping[at] !== null}>
                <Select size="xs" aria-label={`Столбец ${at + 1}: ${heading}`} allowDeselect={false} searchable data={choices} value={mapping[at] ?? ''} comboboxProps={{ width: 'max-content' }} onChange={(chosen) => choose(at, registerColumns.find(({ field }) => field === chosen)?.field ?? null)} />
                <b>{heading === '' ? 'без заголовка' : heading}</b>
                {/* eslint-disable-next-line react/no-array-index-key -- rows of a sample never change places */}
                {sample.map((cells, row) => <span key={row} className={classes.sample}>{cells[at]}</span>)}
              </li>
            ))}
          </ul>
        </div>
        {isTried && !isEnough && <Note tone="doubt" title="Не сказано, в каком столбце наименование.">Назначьте столбец с полным наименованием или с кодом в Опоре.</Note>}
        <Checkbox label="Запомнить для книг с такими же заголовками" checked={isKept} onChange={({ currentTarget }) => setKept(currentTarget.checked)} />
        {isKept && <TextInput label="Под каким именем" placeholder="Выгрузка из ФИС ОКО" maw={420} value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} error={isTried && name.trim() === '' && 'Напишите имя, чтобы узнать это назначение в списке.'} />}
        <Group><Button type="submit">Сравнить с реестром</Button></Group>
      </Stack>
    </form>
  )
}
