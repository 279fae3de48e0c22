import { Drawer, SegmentedControl } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssignmentRow } from '../../contract/assignments.ts'
import type { SummaryReply } from '../../contract/running-plan.ts'
import { CommentThread } from '../assignments/CommentThread.tsx'
import { assignmentListQuery, assignmentQuery } from '../assignments/assignments.queries.ts'
import { AssignmentStateMark } from '../kit/parts/AssignmentStateMark.tsx'
import { TextLink } from '../kit/parts/links.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { shortDate } from '../kit/words/dates.ts'
import { paths } from '../paths.ts'
import type { OpenCell } from './SummaryRow.tsx'

type CellDrawerProps = { roadmapId: string; cell: OpenCell; step: SummaryReply['steps'][number]; onClose: () => void }

/** One cell opened beside the sheet: the school's work on the step, and what is said of it. */
export function CellDrawer({ roadmapId, cell, step, onClose }: CellDrawerProps) {
  const { data, error, refetch } = useInfiniteQuery(assignmentListQuery({ roadmap: roadmapId, activity: step.activityId, organisation: cell.organisationId, duty: 'do' }))
  const found = data?.pages.flatMap(({ items }) => items).filter((row) => row.process === step.process && row.step === step.step)
  return (
    <Drawer opened onClose={onClose} position="right" size="min(30rem, 100vw)" title={cell.name} closeButtonProps={{ 'aria-label': 'Закрыть клетку' }} transitionProps={{ duration: 120 }}>
      <p style={{ margin: '0 0 1rem' }}><TextLink underline="always" {...paths.roadmap(roadmapId, { activity: step.activityId })}>{step.number !== null && `${step.number} `}{step.title ?? 'Мероприятие без названия'}</TextLink></p>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!found && !error && <Waiting lines={4} />}
      {found && (found.length === 0 ? <p>Здесь ничего не требуется.</p> : <CellWork key={cell.organisationId} rows={found} />)}
    </Drawer>
  )
}

/** Several windows of a step are several pieces of work: one is looked at at a time. */
function CellWork({ rows }: { rows: readonly AssignmentRow[] }) {
  const [chosen, setChosen] = useState(rows.find(({ isOverdue }) => isOverdue)?.id ?? rows.find(({ state }) => state !== 'done')?.id ?? rows[0]?.id ?? '')
  const row = rows.find(({ id }) => id === chosen) ?? rows[0]
  if (row === undefined) return null
  return (
    <>
      {rows.length > 1 && <SegmentedControl fullWidth mb="md" aria-label="Срок" value={row.id} onChange={setChosen} data={rows.slice(0, 5).map(({ id, dueOn }) => ({ value: id, label: dueOn === null ? 'без срока' : shortDate(dueOn) }))} />}
      <p style={{ margin: '0 0 1rem' }}><AssignmentStateMark assignment={row} /> {row.dueOn !== null && <>до {shortDate(row.dueOn)} · </>}<TextLink underline="always" {...paths.assignment(row.regionId, row.id)}>Открыть поручение</TextLink></p>
      <Thread key={row.id} region={row.regionId} id={row.id} />
    </>
  )
}

function Thread({ region, id }: { region: number; id: string }) {
  const { data, error, refetch } = useQuery(assignmentQuery(region, id))
  if (!data) return error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={3} />
  return <CommentThread assignment={data} />
}
