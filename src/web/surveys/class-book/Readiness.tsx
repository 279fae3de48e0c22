import { useQuery } from '@tanstack/react-query'
import type { SurveyReadiness } from '../../../contract/survey-readiness.ts'
import { EmptyState } from '../../kit/parts/EmptyState.tsx'
import { TextLink } from '../../kit/parts/links.tsx'
import { Mark } from '../../kit/parts/Mark.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { counted } from '../../kit/words/plural.ts'
import { paths } from '../../paths.ts'
import { readinessQuery } from '../survey.queries.ts'
import { ofSchoolForms, schoolForms } from '../survey-words.ts'
import classes from './Readiness.module.css'

type ReadinessProps = { programme: string; territory: number | null; onOpen: (territory: number) => void }

/** Who has not given what a campaign needs: a count for each territory, opened down to the schools. */
export function Readiness({ programme, territory, onOpen }: ReadinessProps) {
  const { data, error, refetch } = useQuery(readinessQuery(programme, territory))
  return (
    <section className={classes.readiness} aria-label="Кто ещё не готов">
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={4} />}
      {data?.own.schools === 0 && <EmptyState title="Школ этого года здесь нет">Они появятся, когда войдут в год проекта.</EmptyState>}
      {data && data.own.schools > 0 && <Told programme={programme} readiness={data} onOpen={onOpen} />}
    </section>
  )
}

function Told({ programme, readiness: { path, own, territories, schools, more, isDataAsked }, onOpen }: { programme: string; readiness: SurveyReadiness; onOpen: (territory: number) => void }) {
  return (
    <>
      {path.length > 1 && <nav className={classes.path} aria-label="Где вы">{path.map(({ id, name }, at) => (at === path.length - 1 ? <span key={id} aria-current="page">{name}</span> : <button key={id} type="button" className={classes.open} onClick={() => onOpen(id)}>{name}</button>))}</nav>}
      <p className={classes.whole}>{lackOf(own, isDataAsked)}</p>
      <ul className={classes.rows} aria-label="Территории и школы">
        {territories.map(({ id, name, ...counts }) => (
          <li key={id}>
            <button type="button" className={classes.open} onClick={() => onOpen(id)}>{name}</button>
            <span data-lacks={counts.unlisted > 0}>{lackOf(counts, isDataAsked)}</span>
          </li>
        ))}
        {schools.map(({ id, name, isListed, isTold }) => (
          <li key={id}>
            <TextLink {...paths.classList(programme, id)}>{name}</TextLink>
            <span className={classes.marks}>
              <Mark tone={isListed ? 'good' : 'doubt'}>{isListed ? 'список есть' : 'списка нет'}</Mark>
              {isDataAsked && <Mark tone={isTold ? 'good' : 'doubt'}>{isTold ? 'сведения есть' : 'сведений нет'}</Mark>}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={classes.whole}>Ещё {counted(more, schoolForms)} не показано: у показанных не хватает больше всего.</p>}
    </>
  )
}

function lackOf({ schools, unlisted, untold }: SurveyReadiness['own'], isDataAsked: boolean): string {
  if (unlisted === 0 && (untold === 0 || !isDataAsked)) return `Готовы все: ${counted(schools, schoolForms)}.`
  const lists = unlisted === 0 ? `Списки классов дали все: ${counted(schools, schoolForms)}` : `Без списка классов ${unlisted} из ${counted(schools, ofSchoolForms)}`
  if (!isDataAsked) return `${lists}.`
  return `${lists}; ${untold === 0 ? 'сведения о школе есть у всех' : `без сведений о школе ${untold} из ${counted(schools, ofSchoolForms)}`}.`
}
