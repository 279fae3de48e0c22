import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { BindingsField } from '../../plan-editing/bindings/BindingsField.tsx'
import { ActivityField } from '../../plan-editing/fields/ActivityField.tsx'
import { DoubtList } from '../../plan-editing/fields/FieldFrame.tsx'
import { OriginalCells } from '../original/OriginalCells.tsx'
import type { OriginalRow } from '../original/original-rows.ts'
import { ActivityMenu } from '../../plan-editing/ActivityMenu.tsx'
import classes from './ActivityEntry.module.css'
import { fieldLines } from './field-lines.ts'

type ActivityEntryProps = { activity: PlannedActivity; original: readonly OriginalRow[]; isCurrent: boolean }

/** The original row beside its reading, field by field. */
export function ActivityEntry({ activity, original, isCurrent }: ActivityEntryProps) {
  const [isWhole, setWhole] = useState(false)
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isCurrent) place.current?.focus({ preventScroll: true })
  }, [isCurrent])
  const elsewhere = activity.warnings.filter(({ where }) => where === 'row' || where === 'document' || where === 'header')
  return (
    <article ref={place} className={classes.entry} data-current={isCurrent} tabIndex={-1} aria-label={`Мероприятие ${activity.position}: ${activity.title ?? 'без названия'}`}>
      <header className={classes.head}>
        <span className={classes.source}>{sourceInWords(original, activity)}</span>
        <span className={classes.position}>мероприятие {activity.position}</span>
        <ActivityMenu activity={activity} />
      </header>
      {elsewhere.length > 0 && <div className={classes.doubts}><DoubtList doubts={elsewhere} /></div>}
      {fieldLines(activity, original, isWhole).map(({ key, cells, fields }) => (
        <div key={key} className={classes.line}>
          <div className={classes.original} data-side="original">{cells.length > 0 && <OriginalCells cells={cells} />}</div>
          <div className={classes.reading} data-side="reading" data-pair={fields.length > 1}>
            {fields.map((name) => <ActivityField key={name} activity={activity} name={name} />)}
            {fields.length === 0 && <p className={classes.left}>В план не перенесено</p>}
          </div>
        </div>
      ))}
      <div className={classes.line}>
        <div className={classes.original} data-side="original" />
        <div className={classes.reading} data-side="reading"><BindingsField activity={activity} /></div>
      </div>
      <Button className={`${classes.more} no-print`} size="compact-xs" variant="subtle" onClick={() => setWhole(!isWhole)}>{isWhole ? 'Скрыть пустые поля' : 'Все поля'}</Button>
    </article>
  )
}

function sourceInWords(original: readonly OriginalRow[], { source }: PlannedActivity): string {
  const [first, last] = [original[0]?.source ?? source?.row, original.at(-1)?.source]
  if (first === undefined) return 'добавлено от руки'
  return last === undefined || last === first ? `строка ${first} подлинника` : `строки ${first}–${last} подлинника`
}
