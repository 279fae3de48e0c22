import { Icon } from '../../kit/icons/Icon.tsx'
import { ButtonLink } from '../../kit/parts/links.tsx'
import { paths } from '../../paths.ts'
import { useRoadmap } from '../roadmap-context.ts'
import { ComparisonChoice } from './ComparisonChoice.tsx'
import classes from './HistoryView.module.css'
import { RevisionItem } from './RevisionItem.tsx'

/** Every revision with its document, and the ways to the next one. */
export function HistoryView() {
  const { roadmap: { revisions } } = useRoadmap()
  return (
    <div className={classes.history}>
      <section>
        <ol className={classes.list} reversed>
          {revisions.map((revision, at) => <RevisionItem key={revision.id} revision={revision} before={revisions[at + 1] ?? null} />)}
        </ol>
        <p className={classes.import}><ButtonLink variant="default" leftSection={<Icon name="import" size={18} />} {...paths.imports()}>Загрузить документ «в новой редакции»</ButtonLink></p>
      </section>
      <ComparisonChoice />
    </div>
  )
}
