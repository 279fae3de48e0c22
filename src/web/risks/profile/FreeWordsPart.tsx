import { useQuery } from '@tanstack/react-query'
import { audienceNames } from '../../../contract/risk-looks.ts'
import { keyed } from '../../kit/parts/keyed.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { counted } from '../../kit/words/plural.ts'
import { freeWordsQuery } from '../risk.queries.ts'
import classes from './FreeWords.module.css'

/** What people of the school wrote themselves; nothing where nobody was asked to write. */
export function FreeWordsPart({ school, edition }: { school: string; edition: string }) {
  const { data, error } = useQuery(freeWordsQuery(school, edition))
  if (error) return <ProblemNote error={error} />
  if (!data || data.questions.length === 0) return null
  return (
    <section aria-labelledby="free-words">
      <h2 id="free-words" className={classes.title}>Своими словами</h2>
      <p className={classes.about}>Ответы всей школы вместе, по алфавиту: кто что написал, узнать нельзя. Если написали меньше пяти человек, ответы не показываются.</p>
      {keyed(data.questions, ({ campaign, audience, question }) => `${campaign} ${audience} ${question}`).map(({ key, item: { campaign, audience, question, count, texts } }) => (
        <details key={key} className={classes.question}>
          <summary>{question} <span>{audienceNames[audience]}, {count === null ? 'меньше пяти ответов' : counted(count, ['ответ', 'ответа', 'ответов'])} · {campaign}</span></summary>
          {count === null ? <p>Ответов меньше пяти, поэтому они не показываются.</p> : <ul>{keyed(texts, (text) => text).map(({ key: at, item: text }) => <li key={at}>{text}</li>)}</ul>}
        </details>
      ))}
    </section>
  )
}
