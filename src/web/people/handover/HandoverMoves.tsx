import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { HandoverMove } from '../../../contract/appointments.ts'
import { roleNames } from '../../../contract/role-names.ts'
import { EmptyState } from '../../kit/parts/EmptyState.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { longDate, windowInWords } from '../../kit/words/dates.ts'
import { assignmentForms } from '../../kit/words/nouns.ts'
import { counted } from '../../kit/words/plural.ts'
import { handoverQuery } from '../people.queries.ts'
import classes from './Handover.module.css'

type HandoverMovesProps = { personId: string; successorId: string; lastDay: string; onChoose: (appointments: readonly string[]) => void }

/** What would pass over; everything that can is chosen at first. */
export function HandoverMoves({ personId, successorId, lastDay, onChoose }: HandoverMovesProps) {
  const { data: moves, error, refetch } = useQuery(handoverQuery(personId, successorId, lastDay))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    onChoose((moves ?? []).filter(({ appointmentId, obstacle }) => obstacle === null && !left.has(appointmentId)).map(({ appointmentId }) => appointmentId))
  }, [moves, left, onChoose])
  const toggle = (id: string) => setLeft((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  return (
    <section aria-label="Что перейдёт">
      <h2 className={classes.title}>Что перейдёт</h2>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!moves && !error && <Waiting lines={4} />}
      {moves?.length === 0 && <EmptyState title="Передавать нечего">После этого дня у человека не остаётся ни одного назначения.</EmptyState>}
      {moves && moves.length > 0 && <ul className={classes.moves}>{moves.map((move) => <Move key={move.appointmentId} move={move} isChosen={!left.has(move.appointmentId)} onToggle={() => toggle(move.appointmentId)} />)}</ul>}
    </section>
  )
}

function Move({ move, isChosen, onToggle }: { move: HandoverMove; isChosen: boolean; onToggle: () => void }) {
  const { role, territory, organisation, obstacle } = move
  return (
    <li className={classes.move}>
      <Checkbox label={`${roleNames[role]}, ${organisation?.name ?? territory.name}`} checked={isChosen && obstacle === null} disabled={obstacle !== null} onChange={onToggle} />
      {obstacle === null ? <ul className={classes.details}>{detailsOf(move).map((line) => <li key={line}>{line}</li>)}</ul> : <p className={classes.obstacle}>{obstacle}</p>}
    </li>
  )
}

function detailsOf({ successor, schools, endedSubstitutions, assignments, endsOn }: HandoverMove): string[] {
  return [
    successor.takes === 'new' ? `Преемник: ${windowInWords([successor.startsOn, successor.endsOn])}` : 'Преемник уже назначен сюда же: прежнее назначение просто закончится',
    ...schools.map(({ organisation: { name }, moves }) => moves ? `Школа: ${name}` : `${name} останется без куратора: это школа самого преемника`),
    ...endedSubstitutions.map(({ person, endsOn: last }) => `Замещение (${person.name}) закончится ${longDate(last)}`),
    ...(assignments === 0 ? [] : [`В работе: ${counted(assignments, assignmentForms)}`]),
    ...(successor.takes === 'held' ? [`Последний день уходящего: ${longDate(endsOn)}`] : []),
  ]
}
