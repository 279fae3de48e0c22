import { Button } from '@mantine/core'
import { Icon } from '../../kit/icons/Icon.tsx'
import { useRoadmap } from '../roadmap-context.ts'
import { noFilter } from './activity-filter.ts'
import { conditionsOf } from './filter-names.ts'
import classes from './FilterMarks.module.css'

/** What the rows are narrowed to, each condition with a way out of it. */
export function FilterMarks() {
  const { search, plan, look } = useRoadmap()
  const conditions = conditionsOf(search, plan.sections)
  return (
    <div className={`${classes.marks} no-print`}>
      {conditions.map(({ key, words, without }) => (
        <button key={key} type="button" className={classes.mark} aria-label={`Снять условие: ${words}`} onClick={() => look(without)}>
          <span className={classes.words}>{words}</span><Icon name="cross" size={14} />
        </button>
      ))}
      <Button size="compact-sm" variant="subtle" onClick={() => look(noFilter)}>Показать все</Button>
    </div>
  )
}
