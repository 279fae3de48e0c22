import { NumberInput, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { CatalogueEntryReply, CatalogueReply } from '../../../contract/catalogue.ts'
import type { ActivationRules } from '../../../domain/risks/work/activation-rules.ts'
import { TextLink } from '../../kit/parts/links.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { paths } from '../../paths.ts'
import { catalogueQuery } from '../catalogue.queries.ts'
import { EntryPage, isShut } from '../entry/EntryPage.tsx'
import classes from './ActivationRules.module.css'

const route = getRouteApi('/programmes/$id/catalogue/activation')
const title = 'Правила активации рисков'
const most = 50
const answered = [
  { value: 'high', label: 'с высокой значимостью' }, { value: 'medium', label: 'со средней и высокой' }, { value: 'low', label: 'с любой, кроме нулевой' }, { value: 'none', label: 'ни о каких' },
] as const

/** How a school chooses the factors that it works on in this year. */
export function ActivationRulesPage() {
  const { id } = route.useParams()
  const { data, error, refetch } = useQuery(catalogueQuery(id))
  const entry = data?.items.find((one): one is Entry => one.kind === 'activation-rules')
  if (!data || !entry) return <Page title={title} width="text" above={<TextLink {...paths.catalogue(id)}>Каталог года</TextLink>}>{error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={6} />}</Page>
  return <Rules key={entry.version} id={id} entry={entry} catalogue={data} />
}

type Entry = Extract<CatalogueEntryReply, { kind: 'activation-rules' }>

function Rules({ id, entry, catalogue }: { id: string; entry: Entry; catalogue: CatalogueReply }) {
  const { code, position, definition } = entry
  const [rules, setRules] = useState<ActivationRules>(definition)
  const number = (of: 'least' | 'most', label: string) => (
    <NumberInput className={classes.number ?? ''} label={label} min={1} max={most} clampBehavior="strict" allowDecimal={false} value={rules[of]} onChange={(value) => { if (typeof value === 'number' && value >= 1) setRules({ ...rules, [of]: value }) }} />
  )
  return (
    <EntryPage
      id={id} catalogue={catalogue} entry={entry} own={{ kind: 'activation-rules', code, position, definition: rules }} title={title} width="text" inUse="по этим правилам активируют риски" faultWords={['Наибольшее число не может быть меньше наименьшего.']}
      lead="Сколько направлений школа берёт в работу и о каких должна сказать, почему не берёт. Правила замораживаются с первой активацией."
    >
      {isShut(catalogue, entry) ? <Told rules={rules} /> : <div className={classes.fields}>
        {number('least', 'Направлений не меньше')}
        {number('most', 'Направлений не больше')}
        <Select
          className={classes.answered ?? ''} label="О каких сказать, почему не берёт" allowDeselect={false} data={answered} value={rules.answeredFrom ?? 'none'}
          onChange={(value) => setRules({ ...rules, answeredFrom: value === 'high' || value === 'medium' || value === 'low' ? value : null })}
        />
      </div>}
    </EntryPage>
  )
}

function Told({ rules: { least, most: atMost, answeredFrom } }: { rules: ActivationRules }) {
  return (
    <dl className={classes.told}>
      <div><dt>Направлений школа берёт в работу</dt><dd>от {least} до {atMost}</dd></div>
      <div><dt>О каких говорит, почему не берёт</dt><dd>{answered.find(({ value }) => value === (answeredFrom ?? 'none'))?.label}</dd></div>
    </dl>
  )
}
