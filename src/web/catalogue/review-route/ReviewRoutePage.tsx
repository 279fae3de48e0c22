import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { CatalogueEntryReply, CatalogueReply } from '../../../contract/catalogue.ts'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { mainSteps, reviewLevels, type ReviewLevel, type ReviewRoute, type RouteStep } from '../../../domain/reviews/review-route.ts'
import { TextLink } from '../../kit/parts/links.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { shortDate } from '../../kit/words/dates.ts'
import { paths } from '../../paths.ts'
import { programmeQuery } from '../../programmes/programme.queries.ts'
import { catalogueQuery } from '../catalogue.queries.ts'
import { EntryPage, isShut } from '../entry/EntryPage.tsx'
import { routeFaultWords, withNewStep, withoutStep, withStep } from './edit-route.ts'
import classes from './ReviewRoute.module.css'

const route = getRouteApi('/programmes/$id/catalogue/review-route')
const title = 'Маршрут экспертизы'
const levelNames: Record<ReviewLevel, string> = { municipality: 'муниципалитет', region: 'регион', federation: 'страна' }

type Frame = ProgrammeReply['frame']

/** Who reads what schools wrote, from the curator's word to acceptance. */
export function ReviewRoutePage() {
  const { id } = route.useParams()
  const { data, error, refetch } = useQuery(catalogueQuery(id))
  const { data: programme } = useQuery(programmeQuery(id, undefined))
  const entry = data?.items.find((one): one is Entry => one.kind === 'review-route')
  if (!data || !entry || !programme) return <Page title={title} above={<TextLink {...paths.catalogue(id)}>Каталог года</TextLink>}>{error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={8} />}</Page>
  return <Route key={entry.version} id={id} entry={entry} catalogue={data} frame={programme.frame} />
}

type Entry = Extract<CatalogueEntryReply, { kind: 'review-route' }>

function Route({ id, entry, catalogue, frame }: { id: string; entry: Entry; catalogue: CatalogueReply; frame: Frame }) {
  const { code, position, definition } = entry
  const [own, setOwn] = useState<ReviewRoute>(definition)
  const isReadOnly = isShut(catalogue, entry)
  const through = mainSteps(own).map((step) => step.title)
  return (
    <EntryPage
      id={id} catalogue={catalogue} entry={entry} own={{ kind: 'review-route', code, position, definition: own }} title={title} inUse="по этому маршруту читают" faultWords={[...routeFaultWords(own), ...(routeFaultWords(own).length === 0 ? ['Проверьте числа шагов.'] : [])]}
      lead="Кто читает документ школы: снизу вверх, шаг за шагом. Возвращённое читает снова тот же шаг. Маршрут замораживается с первой экспертизой года."
    >
      <ol className={classes.steps} aria-label="Шаги">
        <li className={classes.step}>
          <h2 className={classes.name}>Подтверждение куратора</h2>
          <p className={classes.told}>Первый шаг каждого маршрута: куратор школы подтверждает документ или возвращает его с замечаниями. Без этого к экспертам документ не попадает.</p>
        </li>
        {own.steps.map((step) => <li key={step.code} className={classes.step}>{isReadOnly ? <Told step={step} frame={frame} /> : <Step step={step} frame={frame} set={(changed) => setOwn(withStep(own, step.code, changed))} onDrop={() => setOwn(withoutStep(own, step.code))} />}</li>)}
      </ol>
      {!isReadOnly && <div className={classes.bar}><Button variant="default" onClick={() => setOwn(withNewStep(own, 'route'))}>Добавить шаг маршрута</Button><Button variant="default" onClick={() => setOwn(withNewStep(own, 'sample'))}>Добавить выборочную экспертизу</Button></div>}
      <p className={classes.way}>{through.length === 0 ? 'Без экспертизы: что подтвердил куратор, принимает регион.' : `Путь документа: куратор, ${through.map((name) => `«${name}»`).join(', ')}; после этого он принят.`}</p>
    </EntryPage>
  )
}

function Step({ step, frame, set, onDrop }: { step: RouteStep; frame: Frame; set: (changed: Partial<RouteStep>) => void; onDrop: () => void }) {
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
        <NativeSelect
          label="Когда" value={step.milestone ?? ''} onChange={({ currentTarget }) => set(currentTarget.value === '' ? { milestone: null, leadDays: 0 } : { milestone: currentTarget.value })}
          data={[{ value: '', label: 'в любое время' }, ...frame.map(({ id, name, start, end }) => ({ value: id, label: `${name}: ${shortDate(start)} – ${shortDate(end)}` })), ...(isKnown(step, frame) ? [] : [{ value: step.milestone ?? '', label: 'веха, которой нет в каркасе года' }])]}
        />
        {step.milestone !== null && number('leadDays', 'Сдать за столько дней до конца окна', [0, 365])}
      </div>
      <Checkbox label="Эксперт не знает, чья это школа" checked={step.isBlind} onChange={({ currentTarget }) => set({ isBlind: currentTarget.checked })} />
      <Checkbox label="Можно читать школы своего муниципалитета" checked={step.ownMunicipality} onChange={({ currentTarget }) => set({ ownMunicipality: currentTarget.checked })} />
      <div><Button variant="subtle" size="compact-sm" aria-label={`Убрать шаг: ${step.title}`} onClick={onDrop}>Убрать шаг</Button></div>
    </>
  )
}

function isKnown({ milestone }: RouteStep, frame: Frame): boolean {
  return milestone === null || frame.some(({ id }) => id === milestone)
}

function Told({ step, frame }: { step: RouteStep; frame: Frame }) {
  const { title: name, level, on, experts, passFrom, allowedDifference, isBlind, ownMunicipality, days, milestone, leadDays } = step
  const window = frame.find(({ id }) => id === milestone)
  return (
    <>
      <h2 className={classes.name}>{name}</h2>
      <p className={classes.told}>
        {[
          levelNames[level], on === 'sample' ? 'выборка школ' : 'каждый документ', experts === 2 ? `два эксперта, третий при расхождении больше ${allowedDifference} %` : 'один эксперт', `принимается от ${passFrom} % баллов`, isBlind ? 'вслепую' : 'школа известна', ownMunicipality ? 'свой муниципалитет можно' : 'без своего муниципалитета', `срок ${days} дн.`,
          ...(window === undefined ? [] : [`окно «${window.name}»: ${shortDate(window.start)} – ${shortDate(window.end)}`]), ...(leadDays > 0 ? [`документ сдан не позже чем за ${leadDays} дн. до конца окна`] : []),
        ].join(' · ')}
      </p>
    </>
  )
}
