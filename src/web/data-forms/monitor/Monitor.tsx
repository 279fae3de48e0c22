import { Pagination, Progress, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FormReply } from '../../../contract/data-forms.ts'
import type { ResponseRow } from '../../../contract/form-responses.ts'
import { TextLink } from '../../kit/parts/links.tsx'
import { Mark } from '../../kit/parts/Mark.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { shortDate } from '../../kit/words/dates.ts'
import { paths } from '../../paths.ts'
import { responsePage, responsesQuery, type ResponseFilter } from '../form.queries.ts'
import { responseStateWords } from '../form-words.ts'
import classes from './Monitor.module.css'

const states = [{ value: 'waiting', label: 'Не отправили' }, { value: 'overdue', label: 'Просрочили' }, { value: 'returned', label: 'Возвращены' }, { value: 'filled', label: 'Отправили' }] as const

/** Who has filled the form and who has not. */
export function Monitor({ form: { id, counts } }: { form: FormReply }) {
  const [filter, setFilter] = useState<ResponseFilter>({ state: null, territory: null, search: '', offset: 0 })
  const [search] = useDebouncedValue(filter.search.trim(), 250)
  const { data, error, refetch } = useQuery(responsesQuery(id, { ...filter, search }))
  const narrow = (part: Partial<ResponseFilter>) => setFilter({ ...filter, offset: 0, ...part })
  const share = counts.asked === 0 ? 0 : (counts.filled / counts.asked) * 100
  return (
    <section aria-labelledby="monitor">
      <h2 id="monitor" className={classes.title}>Кто заполнил</h2>
      <div className={classes.sum}>
        <Progress value={share} size="lg" aria-label="Доля отправленных ответов" />
        <span>Отправили <b>{counts.filled}</b> из {counts.asked}{counts.begun > 0 && <>, заполняют {counts.begun}</>}{counts.returned > 0 && <>, возвращено {counts.returned}</>}</span>
      </div>
      <search className={classes.filters}>
        <Select label="Состояние" placeholder="любое" clearable data={[...states]} value={filter.state} onChange={(state) => narrow({ state: states.find(({ value }) => value === state)?.value ?? null })} />
        {data && data.territories.length > 1 && (
          <Select
            label="Территория" placeholder="любая" clearable searchable nothingFoundMessage="Такой территории нет" value={filter.territory === null ? null : String(filter.territory)} onChange={(chosen) => narrow({ territory: chosen === null ? null : Number(chosen) })}
            data={data.territories.map(({ id: territory, name, asked, filled }) => ({ value: String(territory), label: `${name}: ${filled} из ${asked}` }))}
          />
        )}
        <TextInput label="Название" placeholder="часть названия" value={filter.search} onChange={({ currentTarget }) => narrow({ search: currentTarget.value })} />
      </search>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={6} />}
      {data?.items.length === 0 && <p className={classes.none}>По этому отбору никого нет.</p>}
      {data && data.items.length > 0 && <Rows formId={id} items={data.items} />}
      {data && data.total > responsePage && <Pagination mt="md" total={Math.ceil(data.total / responsePage)} value={filter.offset / responsePage + 1} onChange={(page) => setFilter({ ...filter, offset: (page - 1) * responsePage })} getControlProps={(control) => ({ 'aria-label': control === 'next' ? 'Следующая страница' : 'Предыдущая страница' })} />}
    </section>
  )
}

function Rows({ formId, items }: { formId: string; items: readonly ResponseRow[] }) {
  return (
    <table className={classes.table}>
      <thead><tr><th scope="col">Кто</th><th scope="col">Территория</th><th scope="col">Состояние</th><th scope="col">Отправлено</th></tr></thead>
      <tbody>
        {items.map(({ id, regionId, name, territory, state, filledOn, isLate, isOverdue, returnReason }) => (
          <tr key={id}>
            <td className={classes.name}><TextLink {...paths.formResponse(formId, regionId, id)}>{name}</TextLink></td>
            <td>{territory.name}</td>
            <td><span className={classes.marks}><Mark tone={responseStateWords[state].tone}>{responseStateWords[state].name}</Mark>{isOverdue && <Mark tone="refusal">Просрочена</Mark>}</span>{returnReason !== null && <span className={classes.reason}>{returnReason}</span>}</td>
            <td>{filledOn !== null && <>{shortDate(filledOn)}{isLate && <span className={classes.reason}>позже срока</span>}</>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
