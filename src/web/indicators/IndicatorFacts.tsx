import type { IndicatorReply } from '../../contract/indicators.ts'
import { processNames } from '../kit/names/process-names.ts'
import { roleNames } from '../../contract/role-names.ts'
import { TextLink } from '../kit/parts/links.tsx'
import { longDate, windowInWords } from '../kit/words/dates.ts'
import { activityForms } from '../kit/words/nouns.ts'
import { counted, formOf } from '../kit/words/plural.ts'
import { paths } from '../paths.ts'
import { factKindWords, measureWords, populationWords, spreadWords } from './indicator-words.ts'
import { valueInWords } from './standing/standing-words.ts'
import classes from './Indicators.module.css'

/** What is counted, of whom, and where the target here comes from. */
export function IndicatorFacts({ indicator }: { indicator: IndicatorReply }) {
  const { measure, filter, population, roadmap, programme, territory, spread, startsOn, dueOn, standing } = indicator
  return (
    <dl className={classes.facts}>
      <dt>Что считается</dt><dd>{measureWords[measure].name}. {measureWords[measure].tells}{filter.factKind !== null && ` Факт: ${factKindWords[filter.factKind]}.`}</dd>
      {population !== 'none' && <><dt>Кто</dt><dd>{populationWords[population]}</dd></>}
      {roadmap !== null && <><dt>Дорожная карта</dt><dd><TextLink underline="always" {...paths.roadmap(roadmap.id)}>{roadmap.title ?? 'без названия'}</TextLink>{filter.activityIds.length > 0 && `, ${counted(filter.activityIds.length, activityForms)}`}</dd></>}
      {filter.process !== null && <><dt>Вид работы</dt><dd>{processNames[filter.process]}</dd></>}
      {programme !== null && <><dt>Год проекта</dt><dd>{programme.name}</dd></>}
      <dt>За время</dt><dd>{windowInWords([startsOn, dueOn])}</dd>
      <dt>Вниз</dt><dd>{spreadWords[spread]}</dd>
      <dt>Завёл</dt><dd>{territory.name}</dd>
      <dt>Цель здесь</dt><dd>{targetWords(indicator)}</dd>
      {standing.counted !== null && <><dt>Посчитано</dt><dd>{standing.counted.done} из {standing.counted.of}</dd></>}
      {standing.statedFrom > 0 && <><dt>Указано</dt><dd>сложено из {counted(standing.statedFrom, ['указанного значения', 'указанных значений', 'указанных значений'])}; это {formOf(standing.statedFrom, ['не факт', 'не факты', 'не факты'])}</dd></>}
    </dl>
  )
}

function targetWords({ unit, territory, standing: { target: { value, from, given } } }: IndicatorReply): string {
  if (value === null) return 'сюда не доведена: значение ещё не разбито'
  const words = valueInWords(value, unit)
  if (from === 'own') return words
  if (given === null) return `${words}, действует для каждого (${territory.name})`
  return `${words}: довёл ${given.by}${given.role === null ? '' : `, ${roleNames[given.role].toLowerCase()}`}, ${given.from.name}, ${longDate(given.on)}`
}
