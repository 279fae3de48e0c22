import { lackNames, significanceLooks } from '../../../contract/risk-looks.ts'
import type { FactorSummary, SchoolRiskProfile } from '../../../contract/risk-profiles.ts'
import { significances } from '../../../domain/risks/risk-factor.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { TextLink } from '../../kit/parts/links.tsx'
import { paths } from '../../paths.ts'
import { scoreWords } from '../risk-words.ts'
import { SignificanceMark } from '../SignificanceMark.tsx'
import classes from './SchoolRisk.module.css'

/** The factors, the weightiest first, each beside the others' and last year's. On a phone each is a card. */
export function FactorTable({ profile: { school, edition, factors } }: { profile: SchoolRiskProfile }) {
  const ordered = factors.toSorted((one, other) => significances.indexOf(one.significance) - significances.indexOf(other.significance) || (other.value ?? 0) - (one.value ?? 0))
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">Рисковые направления школы</caption>
      <thead>
        <tr><th scope="col">Направление</th><th scope="col">Значимость</th><th scope="col">Балл</th><th scope="col">Муниципалитет</th><th scope="col">Регион</th><th scope="col">Похожие школы</th><th scope="col">Прошлый год</th></tr>
      </thead>
      <tbody>{ordered.map((factor) => <FactorRow key={factor.code} factor={factor} school={school.id} edition={edition.id} />)}</tbody>
    </table>
  )
}

function FactorRow({ factor, school, edition }: { factor: FactorSummary; school: string; edition: string }) {
  const { code, name, value, significance, lacks, municipality, region, alike, lastYear } = factor
  return (
    <tr className={classes.row} data-tone={significanceLooks[significance].tone}>
      <th scope="row" className={classes.name}>
        <TextLink {...paths.schoolRisk(school, code, { edition })}>{name}</TextLink>
        {lacks.length > 0 && <span className={classes.lacks}>Не хватает: {lacks.map((lack) => lackNames[lack]).join(', ')}</span>}
      </th>
      <td className={classes.significance}><SignificanceMark significance={significance} /></td>
      <td className={classes.score} data-label="Балл">
        <strong>{scoreWords(value)}</strong>
        {value !== null && <span className={classes.meter} aria-hidden><span style={{ inlineSize: `${value}%` }} /></span>}
      </td>
      <Beside label="Муниципалитет" mean={municipality} own={value} />
      <Beside label="Регион" mean={region} own={value} />
      <Beside label="Похожие школы" mean={alike} own={value} />
      <td className={classes.other} data-label="Прошлый год">{lastYear === null ? '—' : <>{scoreWords(lastYear.value)}<Change from={lastYear.value} to={value} /></>}</td>
    </tr>
  )
}

function Beside({ label, mean, own }: { label: string; mean: FactorSummary['region']; own: number | null }) {
  return <td className={classes.other} data-label={label}>{mean === null || mean.value === null ? <span title="Школ с данными меньше трёх">—</span> : <>{scoreWords(mean.value)}<Change from={mean.value} to={own} /></>}</td>
}

/** How much more or less the school has, where it is worth a word. */
function Change({ from, to }: { from: number | null; to: number | null }) {
  if (from === null || to === null || Math.abs(to - from) < 0.05) return null
  const difference = to - from
  return <span className={classes.change} data-worse={difference > 0}><Icon name={difference > 0 ? 'up' : 'down'} size={11} />{scoreWords(Math.abs(difference))}<span className="visually-hidden">{difference > 0 ? ' риск у школы выше' : ' риск у школы ниже'}</span></span>
}
