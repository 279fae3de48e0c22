import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Icon } from '../../kit/icons/Icon.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { dayAndMonth } from '../../kit/words/dates.ts'
import { counted } from '../../kit/words/plural.ts'
import { dayForms } from '../programme-words.ts'
import { workCalendarQuery } from '../programme.queries.ts'
import classes from './Overview.module.css'
import { WorkDaysDialog } from './WorkDaysDialog.tsx'

const sources = { entered: 'переносы введены здесь', shipped: 'по принятым переносам', law: 'переносы ещё не введены' }

/** The working days that reminders go by. */
export function WorkDays({ year }: { year: number }) {
  const { data, error } = useQuery(workCalendarQuery(year))
  const [isEditing, setEditing] = useState(false)
  return (
    <section aria-labelledby="work-days">
      <div className={classes.head}>
        <h2 id="work-days" className={classes.heading}>Рабочие дни</h2>
        {data?.may.save && <Button variant="default" size="xs" leftSection={<Icon name="pencil" size={16} />} onClick={() => setEditing(true)}>Переносы</Button>}
      </div>
      <ProblemNote error={error} />
      {data && (
        <dl className={classes.facts}>
          <dt>Рабочих дней, {sources[data.source]}</dt><dd>{counted(data.workingDays, dayForms)}</dd>
          {data.moved.map(([from, to]) => [<dt key={from}>Выходной переносится</dt>, <dd key={to}>с {dayAndMonth(from)} на {dayAndMonth(to)}</dd>])}
          {data.freed.length > 0 && <><dt>Нерабочие по указам</dt><dd>{data.freed.map(dayAndMonth).join(', ')}</dd></>}
        </dl>
      )}
      {data && isEditing && <WorkDaysDialog calendar={data} onClose={() => setEditing(false)} />}
    </section>
  )
}
