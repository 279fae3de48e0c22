import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { downloadAddress } from '../../../contract/address.ts'
import type { DocumentReply } from '../../../contract/programme-documents.ts'
import { reviewKindNames } from '../../../contract/review-names.ts'
import { downloadConclusion, readDocumentReviews } from '../../../contract/reviews.ts'
import { call } from '../../kit/api/call.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { Mark } from '../../kit/parts/Mark.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { longDate } from '../../kit/words/dates.ts'
import { documentsKey } from '../document.queries.ts'
import classes from '../Documents.module.css'

type Review = z.infer<(typeof readDocumentReviews)['reply']>['items'][number]

/** What experts have said of the document: each conclusion as it was sent, and what is being read now. Nobody is named. */
export function Conclusions({ document: { regionId, id } }: { document: DocumentReply }) {
  const { data, error } = useQuery({ queryKey: [...documentsKey, 'reviews', regionId, id], queryFn: ({ signal }) => call(readDocumentReviews, { params: { region: regionId, id } }, { signal }) })
  if (error) return <ProblemNote error={error} />
  if (!data || data.items.length === 0) return null
  return (
    <section className={classes.section} aria-labelledby="conclusions">
      <h2 id="conclusions" className={classes.heading}>Экспертиза</h2>
      <ul className={classes.list}>{data.items.map((review) => <Conclusion key={review.number} review={review} address={{ region: regionId, id }} />)}</ul>
    </section>
  )
}

function Conclusion({ review: { number, step, round, state, openedOn, concludedOn, percent, outcome, conclusion }, address }: { review: Review; address: { region: number; id: string } }) {
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        {step} <span className={classes.small}>{reviewKindNames[round]} · {concludedOn === null ? `читается с ${longDate(openedOn)}` : `заключение ${longDate(concludedOn)}`}</span>
        {conclusion !== null && (
          <details>
            <summary>Что сказано</summary>
            <ul className={classes.comments}>
              {conclusion.criteria.map(({ title, points, most, comments }) => <li key={title} className={classes.comment}>{title}: {points.join(' и ')} из {most}{comments.length > 0 && <span className={classes.small}>{comments.join(' ')}</span>}</li>)}
              {conclusion.recommendations.map((text) => <li key={text} className={classes.comment}>Рекомендация: {text}</li>)}
            </ul>
          </details>
        )}
      </div>
      {state === 'concluded' && <Mark tone={outcome === 'pass' ? 'good' : 'refusal'}>{outcome === 'pass' ? 'принято' : 'возвращено'}{percent !== null && `, ${String(percent).replace('.', ',')} %`}</Mark>}
      {conclusion !== null && <Button component="a" variant="default" size="compact-md" leftSection={<Icon name="download" size={16} />} aria-label={`Заключение в Word: ${step}`} href={downloadAddress(downloadConclusion, { params: { ...address, number } })}>Заключение</Button>}
    </li>
  )
}
