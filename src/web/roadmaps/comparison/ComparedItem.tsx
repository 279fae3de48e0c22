import type { ActivityComparison } from '../../../domain/roadmaps/comparison/plan-comparison.ts'
import type { PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { TextLink } from '../../kit/parts/links.tsx'
import { Mark } from '../../kit/parts/Mark.tsx'
import { paths } from '../../paths.ts'
import classes from './ComparedPlans.module.css'
import { FieldChangeView } from './FieldChangeView.tsx'
import type { ReadRevision } from './read-revision.ts'

/** What became of one activity. */
export function ComparedItem({ comparison, after }: { comparison: ActivityComparison<PlannedActivity>; after: ReadRevision }) {
  const activity = comparison.state === 'removed' ? comparison.before : comparison.after
  const name = `${activity.number === null ? '' : `${activity.number}. `}${activity.title ?? 'Без названия'}`
  return (
    <article className={classes.item} data-state={comparison.state}>
      <h2 className={classes.itemTitle}>
        <ChangeMarks comparison={comparison} />
        {comparison.state === 'removed' ? <span>{name}</span> : <TextLink c="inherit" {...paths.roadmap(after.roadmapId, { revision: after.revision.id, activity: comparison.after.id })}>{name}</TextLink>}
      </h2>
      {comparison.state === 'kept'
        ? comparison.changes.map((change) => <FieldChangeView key={change.field} change={change} />)
        : <p className={classes.whole}>{[activity.schedule.text, activity.responsible.map(({ text }) => text).join('; '), activity.indicator?.text].filter(Boolean).join(' · ')}</p>}
      {comparison.state === 'kept' && comparison.moved && comparison.changes.length === 0 && <p className={classes.whole}>Слова те же, место другое: было {comparison.before.position}-е, стало {comparison.after.position}-е.</p>}
    </article>
  )
}

function ChangeMarks({ comparison }: { comparison: ActivityComparison }) {
  if (comparison.state === 'added') return <Mark tone="good">+ добавлено</Mark>
  if (comparison.state === 'removed') return <Mark tone="refusal">− удалено</Mark>
  return <>{comparison.changes.length > 0 && <Mark tone="accent">изменено</Mark>}{comparison.moved && <Mark>перемещено</Mark>}</>
}
