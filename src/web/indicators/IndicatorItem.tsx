import type { IndicatorReply } from '../../contract/indicators.ts'
import { TextLink } from '../kit/parts/links.tsx'
import { longDate } from '../kit/words/dates.ts'
import { paths } from '../paths.ts'
import type { AtPlace } from './indicator.queries.ts'
import { measureWords } from './indicator-words.ts'
import { StandingBar } from './standing/StandingBar.tsx'
import { StateMark } from './standing/StateMark.tsx'
import classes from './Indicators.module.css'

/** One indicator of a region as it stands at the place; its name opens it. */
export function IndicatorItem({ indicator, place }: { indicator: IndicatorReply; place: AtPlace }) {
  const { id, name, measure, territory, dueOn, unit, comparator, standing } = indicator
  const { target, measured, projected, state, basis } = standing
  return (
    <li className={classes.item}>
      <div>
        <p className={classes.name}><TextLink {...paths.indicator(id, place)}>{name}</TextLink></p>
        <p className={classes.about}>{measureWords[measure].name} · к {longDate(dueOn)}{territory.id !== place.territory && ` · завёл: ${territory.name}`}</p>
      </div>
      <div>
        <div className={classes.marks}><StateMark state={state} basis={basis} /></div>
        <StandingBar standing={{ unit, comparator, aim: target.value, measured, projected, state }} />
      </div>
    </li>
  )
}
