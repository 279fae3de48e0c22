import { activityForms } from '../kit/words/nouns.ts'
import { counted } from '../kit/words/plural.ts'
import { EditBar } from '../plan-editing/EditBar.tsx'
import type { EditSession, EditState } from '../plan-editing/edit-session.ts'
import { FilterMenu } from './filters/FilterMenu.tsx'
import { FilterMarks } from './filters/FilterMarks.tsx'
import { WordsField } from './filters/WordsField.tsx'
import { EditMenu } from './head/EditMenu.tsx'
import { useRoadmap } from './roadmap-context.ts'
import classes from './RoadmapBar.module.css'

/** Stays on top while one reads: what is looked for, how much of it there is, and the pen. */
export function RoadmapBar({ session, state, isOpen }: { session: EditSession; state: EditState; isOpen: boolean }) {
  const { search: { view = 'table' }, plan, shown, isNarrowed } = useRoadmap()
  const isFiltered = view !== 'check' && view !== 'history'
  if (!isFiltered && !isOpen) return null
  return (
    <>
      <div className={`${classes.bar} no-print`}>
        {isFiltered && <WordsField />}
        {isFiltered && <FilterMenu />}
        {isFiltered && <output className={classes.count}>{isNarrowed ? `${shown.length} из ${counted(plan.activities.length, activityForms)}` : counted(plan.activities.length, activityForms)}</output>}
        {isOpen && <div className={classes.pen}><EditBar session={session} state={state} /><EditMenu /></div>}
      </div>
      {isFiltered && isNarrowed && <FilterMarks />}
    </>
  )
}
