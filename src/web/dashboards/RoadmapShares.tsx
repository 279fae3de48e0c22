import type { CountedRoadmap } from '../../contract/running-plan.ts'
import { ButtonLink, TextLink } from '../kit/parts/links.tsx'
import { paths } from '../paths.ts'
import { SharesRows } from './SharesRows.tsx'
import classes from './Dashboard.module.css'

/** Road maps, activity by activity; each leads to the very assignments that its bar counts, those of the territory where one is given. */
export function RoadmapShares({ roadmaps, territory }: { roadmaps: readonly CountedRoadmap[]; territory?: number }) {
  return roadmaps.map(({ id, title, activities }) => (
    <section key={id} aria-labelledby={`map-${id}`}>
      <h2 id={`map-${id}`} className={classes.heading}><TextLink {...paths.roadmap(id)}>{title ?? 'Дорожная карта'}</TextLink> <ButtonLink size="compact-sm" variant="default" {...paths.summary(id)}>Сводная</ButtonLink> <ButtonLink size="compact-sm" variant="default" {...paths.roadmapIndicators(id)}>Показатели</ButtonLink></h2>
      <SharesRows
        lines={activities.map(({ activityId, number, title: name, counts }) => ({
          key: activityId, name: `${number === null ? '' : `${number} `}${name ?? 'Без названия'}`, to: paths.assignments({ roadmap: id, activity: activityId, ...(territory === undefined ? {} : { territory }) }), counts,
        }))}
      />
    </section>
  ))
}
