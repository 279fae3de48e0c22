import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { audienceNames, lackNames } from '../../../contract/risk-looks.ts'
import type { FactorDetail } from '../../../contract/risk-profiles.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { TextLink } from '../../kit/parts/links.tsx'
import { Note } from '../../kit/parts/Note.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { paths } from '../../paths.ts'
import { factorQuery, schoolRisksQuery } from '../risk.queries.ts'
import { scoreWords } from '../risk-words.ts'
import { ScoreScale } from '../ScoreScale.tsx'
import { SignificanceMark } from '../SignificanceMark.tsx'
import { ItemAnswers } from './ItemAnswers.tsx'
import classes from './RiskFactor.module.css'

const route = getRouteApi('/schools/$id/risks/$code')

/** What a factor of a school is made of: indices, their questions, how they were answered. */
export function RiskFactorPage() {
  const { id, code } = route.useParams()
  const { edition } = route.useSearch()
  const { data: factor, error, refetch } = useQuery(factorQuery(id, code, edition))
  const { data: profile } = useQuery(schoolRisksQuery(id, edition))
  return (
    <Page
      title={factor?.name ?? 'Рисковое направление'} lead={factor?.description}
      above={<><TextLink {...paths.schoolRisks(id, edition === undefined ? {} : { edition })}>Рисковый профиль{profile ? `: ${profile.school.name}` : ''}</TextLink>{profile ? ` · ${profile.edition.year} год` : ''}</>}
    >
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!factor && !error && <Waiting lines={12} />}
      {factor && <><Standing factor={factor} /><Indices factor={factor} /></>}
    </Page>
  )
}

function Standing({ factor: { value, significance, thresholds, lacks, municipality, region, alike, lastYear } }: { factor: FactorDetail }) {
  const others = [
    { label: 'Муниципалитет', value: municipality?.value ?? null }, { label: 'Регион', value: region?.value ?? null }, { label: 'Похожие школы', value: alike?.value ?? null },
    { label: lastYear === null ? 'Прошлый год' : `${lastYear.year} год`, value: lastYear?.value ?? null },
  ]
  return (
    <section className={classes.standing} aria-label="Итог">
      <div className={classes.own}><span className={classes.value}>{scoreWords(value)}</span><SignificanceMark significance={significance} /></div>
      <div className={classes.beside}>
        <ScoreScale thresholds={thresholds} marks={[...others.flatMap((one) => (one.value === null ? [] : [{ label: one.label, value: one.value, kind: 'other' as const }])), ...(value === null ? [] : [{ label: 'Школа', value, kind: 'own' as const }])]} />
        <dl className={classes.others}>{others.map((one) => <div key={one.label}><dt>{one.label}</dt><dd>{scoreWords(one.value)}</dd></div>)}</dl>
        <p className={classes.dim}>Низкая значимость — от {thresholds.low}, средняя — от {thresholds.medium}, высокая — от {thresholds.high} баллов.</p>
      </div>
      {lacks.length > 0 && <Note tone="doubt" title="Недостаточно данных">Не хватает: {lacks.map((lack) => lackNames[lack]).join(', ')}. Ответов группы должно быть не меньше пяти.</Note>}
    </section>
  )
}

function Indices({ factor: { indices } }: { factor: FactorDetail }) {
  const weights = indices.reduce((sum, { weight }) => sum + weight, 0)
  return (
    <>
      <h2 className={classes.heading}>Из чего сложился балл</h2>
      {indices.map(({ code, name, weight, audience, value, items }) => (
        <details key={code} className={classes.index}>
          <summary className={classes.summary}>
            <span className={classes.indexName}><Icon name="right" size={14} />{name}</span>
            <span className={classes.dim}>{audience === null ? 'сведения школы' : audienceNames[audience]} · вес {Math.round((100 * weight) / weights)} %</span>
            <span className={classes.indexValue}>{scoreWords(value)}</span>
            <span className={classes.meter} aria-hidden><span style={{ inlineSize: `${value ?? 0}%` }} /></span>
          </summary>
          <ol className={classes.items}>{items.map((item, at) => <li key={`${item.label} ${item.row ?? ''} ${String(at)}`}><ItemAnswers item={item} /></li>)}</ol>
        </details>
      ))}
    </>
  )
}
