import { Button, NumberInput, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { changeEntry, restoreEntry, type CatalogueEntryReply, type CatalogueReply } from '../../../contract/catalogue.ts'
import { sameValue } from '../../../domain/kernel/same-value.ts'
import { countRuleFaults, type ActivationRules } from '../../../domain/risks/work/activation-rules.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { TextLink } from '../../kit/parts/links.tsx'
import { Note } from '../../kit/parts/Note.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { shortDate } from '../../kit/words/dates.ts'
import { paths } from '../../paths.ts'
import { catalogueKey, catalogueQuery } from '../catalogue.queries.ts'
import { EntryMarks } from '../EntryMarks.tsx'
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
  if (!data || !entry) return <Page title={title} width="text" above={<TextLink {...paths.catalogue(id)}>Анкеты</TextLink>}>{error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={6} />}</Page>
  return <Rules key={entry.version} id={id} entry={entry} catalogue={data} />
}

type Entry = Extract<CatalogueEntryReply, { kind: 'activation-rules' }>

function Rules({ id, entry: { code, version, position, frozenOn, isShipped, definition }, catalogue }: { id: string; entry: Entry; catalogue: CatalogueReply }) {
  const isReadOnly = !catalogue.may.manage || frozenOn !== null
  const [rules, setRules] = useState<ActivationRules>(definition)
  const save = useCommand(changeEntry, { renews: [catalogueKey], onDone: () => tell('Правила сохранены.') })
  const restore = useCommand(restoreEntry, { renews: [catalogueKey], onDone: () => tell('Правила снова такие, как поставляются.') })
  const isChanged = !sameValue(rules, definition)
  const faults = countRuleFaults(rules)
  const number = (of: 'least' | 'most', label: string) => (
    <NumberInput className={classes.number ?? ''} label={label} min={1} max={most} clampBehavior="strict" allowDecimal={false} value={rules[of]} onChange={(value) => { if (typeof value === 'number' && value >= 1) setRules({ ...rules, [of]: value }) }} />
  )
  return (
    <Page
      title={title} width="text" lead="Сколько направлений школа берёт в работу и о каких должна сказать, почему не берёт. Правила замораживаются с первой активацией."
      above={<span className={classes.above}><TextLink {...paths.catalogue(id)}>Анкеты, {catalogue.programme.year} год</TextLink><EntryMarks entry={{ isShipped: isShipped && !isChanged, frozenOn, faults }} /></span>}
      actions={isReadOnly ? undefined : (
        <>
          <Button loading={save.isRunning} disabled={!isChanged || faults > 0} onClick={() => save.run({ params: { id }, body: { code, version, position, entry: { kind: 'activation-rules', definition: rules } } })}>Сохранить</Button>
          {version > 0 && !isShipped && <Button variant="default" loading={restore.isRunning} onClick={() => restore.run({ params: { id }, body: { kind: 'activation-rules', code, version } })}>Вернуть как поставляется</Button>}
        </>
      )}
    >
      {frozenOn !== null && <Note tone="neutral" title={`Изменить нельзя: по этим правилам активируют риски с ${shortDate(frozenOn)}.`} />}
      {frozenOn === null && isReadOnly && <Note tone="neutral" title={catalogue.programme.state === 'closed' ? 'Год закрыт: его каталог не меняется.' : 'Каталог года меняет федеральный оператор.'} />}
      <ProblemNote error={save.error ?? restore.error} />
      {isReadOnly ? <Told rules={rules} /> : <div className={classes.fields}>
        {number('least', 'Направлений не меньше')}
        {number('most', 'Направлений не больше')}
        <Select
          className={classes.answered ?? ''} label="О каких сказать, почему не берёт" allowDeselect={false} data={answered} value={rules.answeredFrom ?? 'none'}
          onChange={(value) => setRules({ ...rules, answeredFrom: value === 'high' || value === 'medium' || value === 'low' ? value : null })}
        />
      </div>}
      {faults > 0 && <p role="alert" className={classes.fault}>Наибольшее число не может быть меньше наименьшего.</p>}
    </Page>
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
