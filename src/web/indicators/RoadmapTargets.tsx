import type { IndicatorsReply } from '../../contract/indicators.ts'
import { targetStates } from '../../domain/indicators/target-standing.ts'
import { TextLink } from '../kit/parts/links.tsx'
import { Mark } from '../kit/parts/Mark.tsx'
import { paths } from '../paths.ts'
import { stateWords } from './indicator-words.ts'
import classes from './Indicators.module.css'

/** How many targets of each road map stand how. */
export function RoadmapTargets({ roadmaps, territory }: { roadmaps: IndicatorsReply['roadmaps']; territory: number }) {
  return (
    <section aria-labelledby="map-targets">
      <h2 id="map-targets" className={classes.heading}>Целевые показатели дорожных карт</h2>
      <ul className={classes.maps}>
        {roadmaps.map(({ id, title, territory: { name }, targets }) => (
          <li key={id}>
            <span className={classes.map}><TextLink {...paths.roadmapIndicators(id, { territory })}>{title ?? 'Дорожная карта без названия'}</TextLink><span className={classes.about}>{name}</span></span>
            <span className={classes.marks}>
              {targetStates.filter((state) => targets[state] > 0).map((state) => <Mark key={state} tone={stateWords[state].tone}>{stateWords[state].name}: {targets[state]}</Mark>)}
              {targetStates.every((state) => targets[state] === 0) && <span className={classes.about}>числовых показателей нет</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
