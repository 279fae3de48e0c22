import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { changeEntry, restoreEntry, type CatalogueEntryReply, type CatalogueReply } from '../../../contract/catalogue.ts'
import { sameValue } from '../../../domain/kernel/same-value.ts'
import { countRouteFaults, reviewLevels, type ReviewLevel, type ReviewRoute, type RouteStep } from '../../../domain/reviews/review-route.ts'
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
import { routeFaultWords, withNewStep, withoutStep, withStep } from './edit-route.ts'
import classes from './ReviewRoute.module.css'

const route = getRouteApi('/programmes/$id/catalogue/review-route')
const title = 'Маршрут экспертизы'
const levelNames: Record<ReviewLevel, string> = { municipality: 'муниципалитет', region: 'регион', federation: 'страна' }

/** Who reads what schools wrote after their curator, step by step. */
export function ReviewRoutePage() {
  const { id } = route.useParams()
  const { data, error, refetch } = useQuery(catalogueQuery(id))
  const entry = data?.items.find((one): one is Entry => one.kind === 'review-route')
  if (!data || !entry) return <Page title={title} width="text" above={<TextLink {...paths.catalogue(id)}>Каталог года</TextLink>}>{error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={8} />}</Page>
  return <Route key={entry.version} id={id} entry={entry} catalogue={data} />
}

type Entry = Extract<CatalogueEntryReply, { kind: 'review-route' }>

function Route({ id, entry: { code, version, position, frozenOn, isShipped, definition }, catalogue }: { id: string; entry: Entry; catalogue: CatalogueReply }) {
  const isReadOnly = !catalogue.may.manage || frozenOn !== null
  const [own, setOwn] = useState<ReviewRoute>(definition)
  const save = useCommand(changeEntry, { renews: [catalogueKey], onDone: () => tell('Маршрут сохранён.') })
  const restore = useCommand(restoreEntry, { renews: [catalogueKey], onDone: () => tell('Маршрут снова такой, как поставляется.') })
  const isChanged = !sameValue(own, definition)
  const faults = countRouteFaults(own)
  return (
    <Page
      title={title} lead="Кто читает документ школы после куратора: снизу вверх, шаг за шагом. Возвращённое читает снова тот же шаг. Маршрут замораживается с первой экспертизой года."
      above={<span className={classes.above}><TextLink {...paths.catalogue(id)}>Каталог, {catalogue.programme.year} год</TextLink><EntryMarks entry={{ isShipped: isShipped && !isChanged, frozenOn, faults }} /></span>}
      actions={isReadOnly ? undefined : (
        <>
          <Button loading={save.isRunning} disabled={!isChanged || faults > 0} onClick={() => save.run({ params: { id }, body: { code, version, position, entry: { kind: 'review-route', definition: own } } })}>Сохранить</Button>
          {version > 0 && !isShipped && <Button variant="default" loading={restore.isRunning} onClick={() => restore.run({ params: { id }, body: { kind: 'review-route', code, version } })}>Вернуть как поставляется</Button>}
        </>
      )}
    >
      {frozenOn !== null && <Note tone="neutral" title={`Изменить нельзя: по этому маршруту читают с ${shortDate(frozenOn)}.`} />}
      {frozenOn === null && isReadOnly && <Note tone="neutral" title={catalogue.programme.state === 'closed' ? 'Год закрыт: его каталог не меняется.' : 'Каталог года меняет федеральный оператор.'} />}
      <ProblemNote error={save.error ?? restore.error} />
      <ul className={classes.steps} aria-label="Шаги">
        {own.steps.map((step) => <li key={step.code} className={classes.step}>{isReadOnly ? <Told step={step} /> : <Step step={step} set={(changed) => setOwn(withStep(own, step.code, changed))} onDrop={() => setOwn(withoutStep(own, step.code))} />}</li>)}
      </ul>
      {!isReadOnly && <div className={classes.bar}><Button variant="default" onClick={() => setOwn(withNewStep(own, 'route'))}>Добавить шаг маршрута</Button><Button variant="default" onClick={() => setOwn(withNewStep(own, 'sample'))}>Добавить выборочную экспертизу</Button></div>}
      {faults > 0 && <p role="alert" className={classes.fault}>{routeFaultWords(own).join(' ') || 'Проверьте числа шагов.'}</p>}
    </Page>
  )
}

function Step({ step, set, onDrop }: { step: RouteStep; set: (changed: Partial<RouteStep>) => void; onDrop: () => void }) {
  const number = (of: 'passFrom' | 'allowedDifference' | 'days' | 'leadDays', label: string, [min, max]: readonly [number, number]) => (
    <NumberInput label={label} min={min} max={max} clampBehavior="strict" allowDecimal={false} value={step[of]} onChange={(value) => { if (typeof value === 'number') set({ [of]: value }) }} />
  )
  return (
    <>
      <TextInput label="Название" maxLength={300} value={step.title} onChange={({ currentTarget }) => set({ title: currentTarget.value })} />
      <div className={classes.fields}>
        <NativeSelect label="Кто проводит" value={step.level} onChange={({ currentTarget }) => set({ level: reviewLevels.find((level) => level === currentTarget.value) ?? step.level })} data={reviewLevels.map((level) => ({ value: level, label: levelNames[level] }))} />
        <NativeSelect label="Что читают" value={step.on} onChange={({ currentTarget }) => set({ on: currentTarget.value === 'sample' ? 'sample' : 'route' })} data={[{ value: 'route', label: 'каждый документ' }, { value: 'sample', label: 'выборку школ' }]} />
        <NativeSelect label="Экспертов на документ" value={String(step.experts)} onChange={({ currentTarget }) => set({ experts: currentTarget.value === '2' ? 2 : 1 })} data={['1', '2']} />
        {number('passFrom', 'Принять от, % баллов', [0, 100])}
        {step.experts === 2 && number('allowedDifference', 'Третий эксперт, если разошлись больше чем на, %', [0, 100])}
        {number('days', 'Дней эксперту', [1, 365])}
        {number('leadDays', 'Сдать за столько дней до конца окна', [0, 365])}
      </div>
      <Checkbox label="Эксперт не знает, чья это школа" checked={step.isBlind} onChange={({ currentTarget }) => set({ isBlind: currentTarget.checked })} />
      <Checkbox label="Можно читать школы своего муниципалитета" checked={step.ownMunicipality} onChange={({ currentTarget }) => set({ ownMunicipality: currentTarget.checked })} />
      <div><Button variant="subtle" size="compact-sm" aria-label={`Убрать шаг: ${step.title}`} onClick={onDrop}>Убрать шаг</Button></div>
    </>
  )
}

function Told({ step: { title: name, level, on, experts, passFrom, allowedDifference, isBlind, ownMunicipality, days } }: { step: RouteStep }) {
  return (
    <>
      <h2 className={classes.name}>{name}</h2>
      <p className={classes.told}>
        {[levelNames[level], on === 'sample' ? 'выборка школ' : 'каждый документ', experts === 2 ? `два эксперта, третий при расхождении больше ${allowedDifference} %` : 'один эксперт', `принимается от ${passFrom} % баллов`, isBlind ? 'вслепую' : 'школа известна', ownMunicipality ? 'свой муниципалитет можно' : 'без своего муниципалитета', `срок ${days} дн.`].join(' · ')}
      </p>
    </>
  )
}
