import { Button, Menu, MultiSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { changeEntry, restoreEntry, type CatalogueEntryReply, type CatalogueReply } from '../../../contract/catalogue.ts'
import { factorFaultWords } from '../../../contract/factor-words.ts'
import { factorSources } from '../../../domain/catalogue/entry-faults.ts'
import { factorFaults } from '../../../domain/risks/factor-faults.ts'
import type { RiskFactor } from '../../../domain/risks/risk-factor.ts'
import { audiences } from '../../../domain/surveys/audience.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { askToConfirm } from '../../kit/parts/confirm.ts'
import { TextLink } from '../../kit/parts/links.tsx'
import { Note } from '../../kit/parts/Note.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { useLeaveGuard } from '../../kit/parts/use-leave-guard.ts'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { shortDate } from '../../kit/words/dates.ts'
import { paths } from '../../paths.ts'
import { audienceNames } from '../catalogue-words.ts'
import { catalogueKey, catalogueQuery } from '../catalogue.queries.ts'
import { EntryMarks } from '../EntryMarks.tsx'
import { useHistory } from '../use-history.ts'
import { withIndex, withNewIndex, withoutIndex } from './edit-factor.ts'
import classes from './Factor.module.css'
import { IndexCard } from './IndexCard.tsx'
import { ThresholdScale } from './ThresholdScale.tsx'

const route = getRouteApi('/programmes/$id/catalogue/factors/$code')
type Entry = Extract<CatalogueEntryReply, { kind: 'risk-factor' }>

export function FactorPage() {
  const { id, code } = route.useParams()
  const { data, error, refetch } = useQuery(catalogueQuery(id))
  const entry = data?.items.find((one): one is Entry => one.kind === 'risk-factor' && one.code === code)
  if (!data || !entry) {
    return (
      <Page title="Рисковое направление" width="text" above={<TextLink {...paths.catalogue(id)}>Анкеты</TextLink>}>
        {data ? <Note tone="neutral" title="Такого рискового направления в этом году нет." /> : error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={12} />}
      </Page>
    )
  }
  return <Factor key={entry.version} id={id} entry={entry} catalogue={data} />
}

function Factor({ id, entry, catalogue }: { id: string; entry: Entry; catalogue: CatalogueReply }) {
  const { code, version, position, frozenOn, isShipped } = entry
  const isReadOnly = !catalogue.may.manage || frozenOn !== null
  const { value: factor, set, undo, redo, canUndo, canRedo } = useHistory<RiskFactor>(entry.definition)
  const [edited, setEdited] = useState<number | null>(null)
  const save = useCommand(changeEntry, { renews: [catalogueKey], onDone: () => tell('Рисковое направление сохранено.') })
  const restore = useCommand(restoreEntry, { renews: [catalogueKey], onDone: () => tell('Направление снова такое, как поставляется.') })
  const isChanged = factor !== entry.definition
  useLeaveGuard(isChanged)
  const sources = factorSources(catalogue.items)
  const faults = factorFaults(factor, sources)
  const words = (index: number | null) => [...new Set(faults.filter((fault) => fault.index === index).map((fault) => factorFaultWords[fault.code]))]
  const whole = words(null)
  const ask = () => askToConfirm({ title: 'Вернуть поставляемый текст?', text: 'Всё, что изменено в этом направлении, пропадёт.', confirm: 'Вернуть', onConfirm: () => restore.run({ params: { id }, body: { kind: 'risk-factor', code, version } }) })
  return (
    <Page
      title={factor.name === '' ? 'Рисковое направление' : factor.name} width="page" lead={isReadOnly ? factor.description : undefined}
      above={<span className={classes.above}><TextLink {...paths.catalogue(id)}>Анкеты, {catalogue.programme.year} год</TextLink><EntryMarks entry={{ isShipped: isShipped && !isChanged, frozenOn, faults: faults.length }} /></span>}
      actions={isReadOnly ? undefined : (
        <>
          <Button loading={save.isRunning} disabled={!isChanged} onClick={() => save.run({ params: { id }, body: { code, version, position, entry: { kind: 'risk-factor', definition: factor } } })}>Сохранить</Button>
          <Button variant="default" aria-label="Отменить правку" disabled={!canUndo} onClick={undo}><Icon name="undo" size={18} /></Button>
          <Button variant="default" aria-label="Повторить правку" disabled={!canRedo} onClick={redo}><Icon name="redo" size={18} /></Button>
          {version > 0 && !isShipped && <Button variant="default" loading={restore.isRunning} onClick={ask}>Вернуть поставляемое</Button>}
        </>
      )}
    >
      {frozenOn !== null && <Note tone="neutral" title={`Изменить нельзя: по этому направлению работают с ${shortDate(frozenOn)}.`}>Профили школ уже посчитаны по нему. Изменённое можно подготовить для следующего года.</Note>}
      <ProblemNote error={save.error ?? restore.error} />
      {whole.length > 0 && <p role="alert" className={classes.fault}>{whole.join(' ')}</p>}
      <div className={classes.sections}>
        {!isReadOnly && <General factor={factor} onChange={set} />}
        <section>
          <h2 className={classes.title}>Значимость</h2>
          <ThresholdScale thresholds={factor.thresholds} />
          <p className={classes.quiet}>Без данных обязательных групп ({factor.requiredAudiences.map((audience) => audienceNames[audience].toLowerCase()).join(', ') || 'их нет'}) направление — «недостаточно данных».</p>
        </section>
        <section>
          <h2 className={classes.title}>Из чего складывается</h2>
          <ul className={classes.indices}>
            {factor.indices.map((index, at) => (
              // Codes of indices can be the same for a while.
              // oxlint-disable-next-line react/no-array-index-key
              <IndexCard key={at} factor={factor} index={index} sources={sources} faults={words(at)} isEdited={edited === at} isReadOnly={isReadOnly} onToggle={() => setEdited(edited === at ? null : at)} onChange={(next) => set(withIndex(factor, at, next), `index ${at}`)} onRemove={() => { setEdited(null); set(withoutIndex(factor, at)) }} />
            ))}
          </ul>
          {!isReadOnly && (
            <Menu position="bottom-start">
              <Menu.Target><Button variant="default" leftSection={<Icon name="plus" size={18} />}>Добавить индекс</Button></Menu.Target>
              <Menu.Dropdown>{[...audiences, 'school-data' as const].map((source) => <Menu.Item key={source} onClick={() => { setEdited(factor.indices.length); set(withNewIndex(factor, source)) }}>{source === 'school-data' ? 'По данным школы' : `По анкете: ${audienceNames[source].toLowerCase()}`}</Menu.Item>)}</Menu.Dropdown>
            </Menu>
          )}
        </section>
      </div>
    </Page>
  )
}

function General({ factor, onChange }: { factor: RiskFactor; onChange: (factor: RiskFactor, tag: string) => void }) {
  const { thresholds, requiredAudiences } = factor
  const threshold = (name: keyof typeof thresholds, label: string) => <NumberInput label={label} hideControls min={0} max={100} value={thresholds[name]} onChange={(typed) => onChange({ ...factor, thresholds: { ...thresholds, [name]: Number(typed) || 0 } }, `threshold ${name}`)} />
  return (
    <section className={classes.fields}>
      <TextInput label="Название" maxLength={500} value={factor.name} onChange={({ currentTarget }) => onChange({ ...factor, name: currentTarget.value }, 'name')} />
      <Textarea label="Что это значит" autosize minRows={2} maxLength={4_000} value={factor.description} onChange={({ currentTarget }) => onChange({ ...factor, description: currentTarget.value }, 'description')} />
      <div className={classes.itemHead}>
        {threshold('low', 'Низкая от')}{threshold('medium', 'Средняя от')}{threshold('high', 'Высокая от')}
        <MultiSelect className={classes.grows} label="Без кого нельзя судить" data={audiences.map((value) => ({ value, label: audienceNames[value] }))} value={[...requiredAudiences]} onChange={(chosen) => onChange({ ...factor, requiredAudiences: audiences.filter((audience) => chosen.includes(audience)) }, 'required')} />
      </div>
    </section>
  )
}
