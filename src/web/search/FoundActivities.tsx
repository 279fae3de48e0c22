import type { z } from 'zod'
import type { searchActivities } from '../../contract/roadmaps.ts'
import { TextLink } from '../kit/parts/links.tsx'
import { foundForms } from '../kit/words/nouns.ts'
import { counted } from '../kit/words/plural.ts'
import { paths } from '../paths.ts'
import classes from './FoundActivities.module.css'

type Found = z.infer<(typeof searchActivities)['reply']>['items'][number]

/** What was found, under the road map that it belongs to; best first. */
export function FoundActivities({ items }: { items: readonly Found[] }) {
  const groups = new Map<string, Found[]>()
  for (const item of items) groups.set(item.revisionId, [...(groups.get(item.revisionId) ?? []), item])
  return (
    <>
      <p className={classes.count}>{counted(items.length, foundForms)}</p>
      {[...groups].map(([revisionId, found]) => {
        const [first] = found
        return first && (
          <section key={revisionId} className={classes.group}>
            <h2 className={classes.roadmap}><TextLink {...paths.roadmap(first.roadmapId, { revision: revisionId })}>{first.roadmapTitle ?? 'Без названия'}</TextLink></h2>
            <ul className={classes.list}>{found.map((activity) => <FoundLine key={activity.activityId} activity={activity} />)}</ul>
          </section>
        )
      })}
    </>
  )
}

function FoundLine({ activity: { roadmapId, revisionId, activityId, number, title } }: { activity: Found }) {
  return (
    <li className={classes.line}>
      <span className={classes.number}>{number ?? '—'}</span>
      <TextLink className={classes.title} {...paths.roadmap(roadmapId, { revision: revisionId, activity: activityId })}>{title ?? 'Без названия'}</TextLink>
    </li>
  )
}
