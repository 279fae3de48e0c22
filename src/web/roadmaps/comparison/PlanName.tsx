import { TextLink } from '../../kit/parts/links.tsx'
import { RevisionStateMark } from '../../kit/parts/RevisionStateMark.tsx'
import { documentInWords, yearsInWords } from '../../kit/words/document-words.ts'
import { activityForms } from '../../kit/words/nouns.ts'
import { counted } from '../../kit/words/plural.ts'
import { paths } from '../../paths.ts'
import type { ReadRevision } from './read-revision.ts'
import classes from './ComparedPlans.module.css'

/** Which revision stands on a side. */
export function PlanName({ name, side: { roadmapId, revision, plan } }: { name: string; side: ReadRevision }) {
  return (
    <section className={classes.side}>
      <p className={classes.sideName}>{name}</p>
      <p><TextLink {...paths.roadmap(roadmapId, { revision: revision.id })}>{plan.title ?? 'Без названия'}</TextLink></p>
      <p className={classes.dim}>Редакция {revision.number} <RevisionStateMark state={revision.state} /> {revision.document && documentInWords(revision.document)}{plan.years.length > 0 && ` · ${yearsInWords(plan.years)}`} · {counted(plan.activities.length, activityForms)}</p>
    </section>
  )
}
