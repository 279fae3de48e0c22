import { Button, MultiSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { CatalogueEntryReply, CatalogueReply } from '../../../contract/catalogue.ts'
import { fieldsOf } from '../../../domain/programme-documents/document-template.ts'
import { percentOf, type Criterion, type ReviewCriteria, type Score } from '../../../domain/reviews/review-criteria.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { TextLink } from '../../kit/parts/links.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { paths } from '../../paths.ts'
import { CriterionRow } from '../../reviews/CriterionRow.tsx'
import { percentWords } from '../../reviews/review-words.ts'
import { catalogueQuery } from '../catalogue.queries.ts'
import { CardMoves } from '../entry/CardMoves.tsx'
import { EntryPage, isShut } from '../entry/EntryPage.tsx'
import classes from '../entry/Entry.module.css'
import { moved } from '../questionnaire/edit-questionnaire.ts'
import { criteriaFaultWords, withCriterion, withNewCriterion, withoutCriterion } from './edit-criteria.ts'

const route = getRouteApi('/programmes/$id/catalogue/review-criteria/$code')

type Entry = Extract<CatalogueEntryReply, { kind: 'review-criteria' }>
type FieldChoice = { value: string; label: string }

/** What experts give points for, beside the sheet as they will have it. */
export function CriteriaPage() {
  const { id, code } = route.useParams()
  const { data, error, refetch } = useQuery(catalogueQuery(id))
  const entry = data?.items.find((one): one is Entry => one.kind === 'review-criteria' && one.code === code)
  if (!data || !entry) return <Page title="Критерии экспертизы" above={<TextLink {...paths.catalogue(id)}>Каталог года</TextLink>}>{error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={8} />}</Page>
  return <Criteria key={entry.version} id={id} entry={entry} catalogue={data} />
}

function Criteria({ id, entry, catalogue }: { id: string; entry: Entry; catalogue: CatalogueReply }) {
  const { code, position, definition } = entry
  const [own, setOwn] = useState<ReviewCriteria>(definition)
  const template = catalogue.items.find((one) => one.kind === 'document-template' && one.code === code)
  const fields: FieldChoice[] = template?.kind === 'document-template' ? fieldsOf(template.definition).map((field) => ({ value: field.code, label: field.title })) : []
  const isReadOnly = isShut(catalogue, entry)
  return (
    <EntryPage
      id={id} catalogue={catalogue} entry={entry} own={{ kind: 'review-criteria', code, position, definition: own }} title={own.title.trim() === '' ? 'Критерии экспертизы' : own.title} inUse="по этим критериям читают документы" faultWords={criteriaFaultWords(own)}
      lead="За что эксперт ставит баллы. Замораживаются, когда по ним распределена первая экспертиза года."
    >
      <div className={classes.sides}>
        {!isReadOnly && (
          <div className={classes.cards}>
            <TextInput label="Название листа" maxLength={300} value={own.title} onChange={({ currentTarget }) => setOwn({ ...own, title: currentTarget.value })} />
            <ol className={classes.cards} aria-label="Критерии">
              {own.criteria.map((criterion, at) => (
                <CriterionCard
                  key={criterion.code} criterion={criterion} number={at + 1} isLast={at === own.criteria.length - 1} fields={fields} onChange={(changed) => setOwn(withCriterion(own, criterion.code, changed))}
                  onMove={(by) => setOwn({ ...own, criteria: moved(own.criteria, at, by) })} onRemove={() => setOwn(withoutCriterion(own, criterion.code))}
                />
              ))}
            </ol>
            <div><Button variant="default" leftSection={<Icon name="plus" size={18} />} onClick={() => setOwn(withNewCriterion(own))}>Добавить критерий</Button></div>
          </div>
        )}
        <Sheet criteria={own} />
      </div>
    </EntryPage>
  )
}

type CardProps = { criterion: Criterion; number: number; isLast: boolean; fields: readonly FieldChoice[]; onChange: (changed: Partial<Criterion>) => void; onMove: (by: -1 | 1) => void; onRemove: () => void }

function CriterionCard({ criterion: { title, hint, most, weight, fields: about }, number, isLast, fields, onChange, onMove, onRemove }: CardProps) {
  return (
    <li className={classes.card}>
      <Textarea label={`Критерий ${number}`} autosize maxLength={300} value={title} onChange={({ currentTarget }) => onChange({ title: currentTarget.value })} />
      <Textarea label="Пояснение эксперту" autosize maxLength={2_000} value={hint ?? ''} onChange={({ currentTarget }) => onChange({ hint: currentTarget.value === '' ? null : currentTarget.value })} />
      <div className={classes.fields}>
        <NumberInput label="Баллы: от 0 до" min={1} max={100} clampBehavior="strict" allowDecimal={false} value={most} onChange={(value) => { if (typeof value === 'number') onChange({ most: value }) }} />
        <NumberInput label="Вес" min={0.1} max={100} clampBehavior="strict" decimalSeparator="," value={weight} onChange={(value) => { if (typeof value === 'number') onChange({ weight: value }) }} />
      </div>
      <MultiSelect label="О каких полях документа" description="Эти места подсветятся, когда эксперт ставит балл." searchable nothingFoundMessage="Такого поля нет" data={fields} value={about.filter((code) => fields.some(({ value }) => value === code))} onChange={(codes) => onChange({ fields: codes })} />
      <CardMoves name={`критерий ${number}`} isFirst={number === 1} isLast={isLast} onMove={onMove} onRemove={onRemove} />
    </li>
  )
}

/** The expert's sheet, to be tried; nothing of it is kept. */
function Sheet({ criteria }: { criteria: ReviewCriteria }) {
  const [scores, setScores] = useState<readonly Score[]>([])
  const scoreOf = (code: string) => scores.find(({ criterion }) => criterion === code) ?? { criterion: code, points: null, comment: '' }
  return (
    <section className={classes.preview} aria-label="Так увидит эксперт">
      <h2>Так увидит эксперт</h2>
      <p aria-live="polite">{percentWords(percentOf(criteria, scores))} от наибольшей оценки</p>
      {criteria.criteria.map((criterion) => <CriterionRow key={criterion.code} criterion={criterion} score={scoreOf(criterion.code)} isOpen fault={null} onChange={(changed) => setScores([...scores.filter((one) => one.criterion !== criterion.code), { ...scoreOf(criterion.code), ...changed }])} />)}
    </section>
  )
}
