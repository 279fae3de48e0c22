import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { reviewKindNames, reviewStateNames } from '../../contract/review-names.ts'
import { fieldsOf } from '../../domain/programme-documents/document-template.ts'
import { fieldsMeant } from '../../domain/programme-documents/stage-template.ts'
import { TextLink } from '../kit/parts/links.tsx'
import { Mark } from '../kit/parts/Mark.tsx'
import { Note } from '../kit/parts/Note.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { longDate } from '../kit/words/dates.ts'
import { paths } from '../paths.ts'
import { useState } from 'react'
import { ReadDocument } from './ReadDocument.tsx'
import { ReviewedFile } from './ReviewedFile.tsx'
import { ReviewSheet } from './ReviewSheet.tsx'
import { stateTones } from './review-words.ts'
import { reviewQuery } from './review.queries.ts'
import classes from './Reviews.module.css'

const route = getRouteApi('/reviews/$region/$id')

/** A document and the expert's sheet side by side. */
export function ReviewPage() {
  const { region, id } = route.useParams()
  const { data: review, error, refetch } = useQuery(reviewQuery(Number(region), id))
  const [lit, setLit] = useState<readonly string[]>([])
  const above = <TextLink {...paths.reviews()}>Моя экспертиза</TextLink>
  if (!review) return <Page title="Экспертиза" above={above}>{error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={12} />}</Page>
  const { title, factor, school, territory, rule, round, state, dueOn, isOverdue, template, content, earlier, file, documentVersion } = review
  const titles = new Map(fieldsOf(template).map((field) => [field.code, field.title]))
  return (
    <Page
      title={factor === null ? title : `${title}: ${factor}`} above={above} width="wide"
      lead={<>{school === null ? 'Школа скрыта от эксперта' : `${school}, ${territory ?? ''}`} · {rule.title}, {reviewKindNames[round]} · версия {documentVersion} · до {longDate(dueOn)} <Mark tone={isOverdue ? 'refusal' : stateTones[state]}>{isOverdue ? 'просрочена' : reviewStateNames[state]}</Mark></>}
    >
      <div className={classes.sides}>
        <article className={classes.document} aria-label="Документ школы">
          {earlier.length > 0 && (
            <Note tone="doubt" title="За что документ возвращали раньше">
              <ul className={classes.rows}>{earlier.map(({ field, text, version }) => <li key={`${field ?? ''} ${text} ${version ?? ''}`}>{field === null ? '' : `${titles.get(field) ?? field}: `}{text}</li>)}</ul>
            </Note>
          )}
          {file === null ? <ReadDocument template={template} content={content} lit={fieldsMeant(template, lit)} /> : <ReviewedFile review={review} file={file} />}
        </article>
        <aside className={classes.sheet} aria-label="Лист эксперта"><ReviewSheet key={`${review.id} ${state}`} review={review} onLight={setLit} /></aside>
      </div>
    </Page>
  )
}
