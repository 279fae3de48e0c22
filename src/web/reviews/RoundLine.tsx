import { Button, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { downloadAddress } from '../../contract/address.ts'
import { reviewKindNames, reviewOutcomeNames, reviewStateNames, roundStateNames } from '../../contract/review-names.ts'
import { downloadConclusion, reassignReview, type ReviewBoardReply, type ReviewRoundRow } from '../../contract/reviews.ts'
import { isReviewStepOpen } from '../../domain/reviews/review-states.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { Mark } from '../kit/parts/Mark.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { longDate } from '../kit/words/dates.ts'
import { percentWords, roundTones } from './review-words.ts'
import { reviewsKey } from './review.queries.ts'
import classes from './Reviews.module.css'

type Experts = ReviewBoardReply['experts']

/** One document in one reading: who reads it, how far, what came. */
export function RoundLine({ round, experts }: { round: ReviewRoundRow; experts: Experts }) {
  const { regionId, documentId, number, title, factor, school, territory, step, round: kind, state, percent, outcome, seats, mayLead } = round
  const [handing, setHanding] = useState<string | null>(null)
  const open = seats.find(({ id }) => id === handing)
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <span className={classes.small}>{territory} · {step} · {reviewKindNames[kind]}</span>
        <span>{school}: {title}{factor !== null && ` (${factor})`}</span>
        <span className={classes.small}>{seats.map(({ expert, state: ofSeat, dueOn, isOverdue, percent: points }) => `${expert}: ${ofSeat === 'assigned' ? `${isOverdue ? 'просрочено, ' : ''}до ${longDate(dueOn)}` : points === null ? reviewStateNames[ofSeat] : percentWords(points)}`).join(' · ')}</span>
        {percent !== null && outcome !== null && <span className={classes.small}>{percentWords(percent)}: {reviewOutcomeNames[outcome]}</span>}
        {open && <Reassign regionId={regionId} seat={open} experts={experts.filter(({ name }) => name !== open.expert)} onDone={() => setHanding(null)} />}
      </div>
      <div className={classes.bar}>
        {state === 'concluded' && <Button component="a" variant="subtle" size="compact-sm" href={downloadAddress(downloadConclusion, { params: { region: regionId, id: documentId, number } })}>Заключение (Word)</Button>}
        {mayLead && state !== 'concluded' && seats.filter((seat, at) => isReviewStepOpen('reassign', seat.state) && (seat.state === 'assigned' || (state === 'third' && at === seats.length - 1))).map(({ id, expert }) => <Button key={id} variant="subtle" size="compact-sm" aria-label={`Передать другому: ${expert}, ${school}`} onClick={() => setHanding(handing === id ? null : id)}>Передать другому</Button>)}
        <Mark tone={roundTones[state]}>{roundStateNames[state]}</Mark>
      </div>
    </li>
  )
}

function Reassign({ regionId, seat: { id, version }, experts, onDone }: { regionId: number; seat: ReviewRoundRow['seats'][number]; experts: Experts; onDone: () => void }) {
  const [expertId, setExpertId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const reassign = useCommand(reassignReview, { renews: [reviewsKey], onDone: () => { tell('Экспертиза передана.'); onDone() } })
  return (
    <div className={classes.form}>
      <Select label="Кому" placeholder="у кого меньше работы" clearable searchable data={experts.map(({ personId, name, assigned }) => ({ value: personId, label: `${name} (ждут: ${assigned})` }))} value={expertId} onChange={setExpertId} />
      <Textarea label="Почему" autosize minRows={2} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
      <ProblemNote error={reassign.error} />
      <div><Button disabled={reason.trim().length < 10} loading={reassign.isRunning} onClick={() => reassign.run({ params: { region: regionId, id }, body: { version, expertId, reason } })}>Передать</Button></div>
    </div>
  )
}
