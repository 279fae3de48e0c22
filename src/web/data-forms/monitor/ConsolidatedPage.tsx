import { Button, Pagination, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { downloadAddress } from '../../../contract/address.ts'
import type { FormReply } from '../../../contract/data-forms.ts'
import { downloadConsolidated, type ConsolidatedReply } from '../../../contract/form-responses.ts'
import { shown } from '../../../domain/data-forms/book/cell-of-field.ts'
import { rowsOf, valueOf, type AnswerValue } from '../../../domain/data-forms/form-definition.ts'
import { isTable, type TableField, type ValueField } from '../../../domain/data-forms/form-field.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { EmptyState } from '../../kit/parts/EmptyState.tsx'
import { TextLink } from '../../kit/parts/links.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { shortDate } from '../../kit/words/dates.ts'
import { printedNumber } from '../../kit/words/plural.ts'
import { paths } from '../../paths.ts'
import { consolidatedQuery, formQuery } from '../form.queries.ts'
import classes from './ConsolidatedPage.module.css'
import { summaryInWords } from './summary-words.ts'

const route = getRouteApi('/forms/$id/consolidated')
const page = 200

/** Everybody's answers in one table, with sums and shares; as a workbook too. */
export function ConsolidatedPage() {
  const { id } = route.useParams()
  const [offset, setOffset] = useState(0)
  const { data: form, error: formError } = useQuery(formQuery(id))
  const { data, error, refetch } = useQuery(consolidatedQuery(id, null, offset))
  const above = <TextLink {...paths.form(id)}>{form?.title ?? 'Форма'}</TextLink>
  const fault = error ?? formError
  return (
    <Page
      title="Свод" width="wide" above={above} lead={data && <>Ответов: {data.total}. Не отправили: {data.waiting}.</>}
      actions={<Button component="a" leftSection={<Icon name="download" size={18} />} href={downloadAddress(downloadConsolidated, { params: { id }, query: {} })}>Скачать Excel</Button>}
    >
      <ProblemNote error={fault} onRetry={() => void refetch()} />
      {(!data || !form) && !fault && <Waiting lines={10} />}
      {data && data.total === 0 && <EmptyState title="Ответов пока нет">Свод появится с первым отправленным ответом.</EmptyState>}
      {data && form && data.total > 0 && <Consolidated form={form} data={data} />}
      {data && data.total > page && <Pagination mt="md" total={Math.ceil(data.total / page)} value={offset / page + 1} onChange={(next) => setOffset((next - 1) * page)} getControlProps={(control) => ({ 'aria-label': control === 'next' ? 'Следующая страница' : 'Предыдущая страница' })} />}
    </Page>
  )
}

function Consolidated({ form: { definition, id }, data }: { form: FormReply; data: ConsolidatedReply }) {
  const tables = definition.fields.filter(isTable)
  const values = definition.fields.filter((field) => !isTable(field))
  const sheets = [...(values.length > 0 ? [{ value: '', label: 'Ответы' }] : []), ...tables.map(({ key, label }) => ({ value: key, label }))]
  const [chosen, setChosen] = useState(sheets[0]?.value ?? '')
  const table = tables.find(({ key }) => key === chosen)
  return (
    <>
      {sheets.length > 1 && <SegmentedControl className={classes.sheets} aria-label="Какая часть свода" data={sheets} value={chosen} onChange={setChosen} />}
      {table ? <TableSheet table={table} data={data} /> : <MainSheet formId={id} fields={values} data={data} />}
    </>
  )
}

function MainSheet({ formId, fields, data: { items, summary } }: { formId: string; fields: readonly ValueField[]; data: ConsolidatedReply }) {
  return (
    <Sheet fields={fields} sums={(field) => summaryInWords(summary.find((line) => line.field === field && line.column === null)?.summary ?? null)}>
      {items.map(({ id, regionId, name, territory, filledOn, answers }) => (
        <tr key={id}>
          <th scope="row"><TextLink {...paths.formResponse(formId, regionId, id)}>{name}</TextLink><span className={classes.territory}>{territory}{filledOn !== null && `, ${shortDate(filledOn)}`}</span></th>
          {fields.map((field) => <td key={field.key} data-number={field.kind === 'number'}>{printed(field, valueOf(answers, field.key))}</td>)}
        </tr>
      ))}
    </Sheet>
  )
}

function TableSheet({ table, data: { items, summary } }: { table: TableField; data: ConsolidatedReply }) {
  const { rows } = table
  const lines = items.flatMap(({ id, name, answers }) => (rows.kind === 'fixed' ? rows.names.map((rowName, at) => ({ key: `${id} ${at}`, name, rowName, row: rowsOf(answers, table.key)[at] ?? {} }))
    : rowsOf(answers, table.key).map((row, at) => ({ key: `${id} ${at}`, name, rowName: String(at + 1), row }))))
  const sumsOf = (column: string): string[] => summary.filter((line) => line.field === table.key && line.column === column).flatMap((line) => {
    const words = summaryInWords(line.summary)
    return line.row === null || rows.kind !== 'fixed' ? words : words.slice(0, 1).map((text) => `${rows.names[line.row ?? 0] ?? ''}: ${text}`)
  })
  return (
    <Sheet fields={table.columns} sums={sumsOf}>
      {lines.map(({ key, name, rowName, row }) => (
        <tr key={key}>
          <th scope="row">{name}<span className={classes.territory}>{rowName}</span></th>
          {table.columns.map((column) => <td key={column.key} data-number={column.kind === 'number'}>{printed(column, row[column.key])}</td>)}
        </tr>
      ))}
    </Sheet>
  )
}

function Sheet({ fields, sums, children }: { fields: readonly ValueField[]; sums: (key: string) => string[]; children: React.ReactNode }) {
  return (
    // A table that scrolls must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes.scroll} aria-label="Свод ответов" tabIndex={0}>
      <table className={classes.table}>
        <thead><tr><th scope="col">Кто</th>{fields.map(({ key, label }) => <th key={key} scope="col">{label}</th>)}</tr></thead>
        <tbody>{children}</tbody>
        <tfoot><tr><th scope="row">Итого</th>{fields.map(({ key }) => <td key={key}>{sums(key).map((line) => <span key={line} className={classes.sum}>{line}</span>)}</td>)}</tr></tfoot>
      </table>
    </section>
  )
}

function printed(field: ValueField, value: AnswerValue | undefined): string {
  if (typeof value === 'number') return printedNumber(value)
  const text = shown(field, value)
  return field.kind === 'date' && typeof text === 'string' ? shortDate(text) : String(text ?? '')
}
