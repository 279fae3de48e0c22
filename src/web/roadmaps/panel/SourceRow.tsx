import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { OriginalCells } from '../../imports/original/OriginalCells.tsx'
import { originalRows } from '../../imports/original/original-rows.ts'
import { rowsOfActivities } from '../../imports/original/rows-of-activities.ts'
import { TextLink } from '../../kit/parts/links.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { paths } from '../../paths.ts'
import { useRoadmap } from '../roadmap-context.ts'
import classes from './ActivityPanel.module.css'
import { originalQuery } from './original.queries.ts'

/** Where the activity stood in the document that it was read from; the row itself is fetched when it is asked for. */
export function SourceRow({ activity }: { activity: PlannedActivity }) {
  const { revision: { importId } } = useRoadmap()
  const [isAsked, setAsked] = useState(false)
  if (importId === null || activity.source === null) return null
  return (
    <section className={classes.source}>
      <h3>Подлинник: строка {activity.source.row}</h3>
      {isAsked ? <Original importId={importId} activity={activity} /> : <Button size="xs" variant="default" onClick={() => setAsked(true)}>Показать строку подлинника</Button>}
      <p style={{ margin: '0.75rem 0 0' }}><TextLink {...paths.import(importId)}>Открыть документ на столе импорта</TextLink></p>
    </section>
  )
}

function Original({ importId, activity }: { importId: string; activity: PlannedActivity }) {
  const { data: reading, error, refetch } = useQuery(originalQuery(importId))
  const rows = useMemo(() => (reading ? rowsOfActivities(originalRows(reading), reading.plan.activities) : null), [reading])
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (!reading || !rows) return <Waiting lines={3} />
  const source = activity.source?.row
  const read = reading.plan.activities.find((one) => one.id === activity.id) ?? reading.plan.activities.find((one) => one.source?.row === source)
  const cells = (read ? (rows.ofActivity.get(read.id) ?? []) : []).flatMap((row) => row.cells.map((cell) => ({ row, cell })))
  return cells.length === 0 ? <p style={{ margin: 0 }}>Строка {source} подлинника не связана с таблицей: откройте документ.</p> : <div className={classes.cells}><OriginalCells cells={cells} /></div>
}
