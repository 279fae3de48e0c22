import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { stateTarget } from '../../contract/indicators.ts'
import type { TargetReply } from '../../contract/targets.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { TextLink } from '../kit/parts/links.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { longDate } from '../kit/words/dates.ts'
import { counted as countedWords, type Forms } from '../kit/words/plural.ts'
import { targetInWords } from '../kit/words/target-words.ts'
import { paths } from '../paths.ts'
import { indicatorsKey, targetMembersQuery, targetStatedQuery } from './indicator.queries.ts'
import { memberForms, readSchoolForms, respondentForms } from './indicator-words.ts'
import { MemberList } from './opened/MemberList.tsx'
import { StandingBar } from './standing/StandingBar.tsx'
import { StateMark } from './standing/StateMark.tsx'
import { StateDialog } from './stated/StateDialog.tsx'
import { StatedList } from './stated/StatedList.tsx'
import classes from './Indicators.module.css'

const countedForms: Partial<Record<TargetReply['measure'], Forms>> = { 'respondents': respondentForms, 'schools-read': readSchoolForms }

type TargetItemProps = { roadmapId: string; target: TargetReply; territory: { id: number; name: string }; mayState: boolean }

/** One target of an activity: how it stands, and down to those whom it counts, or to what was named. */
export function TargetItem({ roadmapId, target, territory, mayState }: TargetItemProps) {
  const [isOpen, setOpen] = useState(false)
  const [isStating, setStating] = useState(false)
  const { run, isRunning, error } = useCommand(stateTarget, { renews: [indicatorsKey], onDone: () => { setStating(false); setOpen(true); tell('Значение указано.') } })
  const { activityId, number, title, part, comparator, value, unit, of, measured, projected, state, basis, counted, measure, dueOn, at } = target
  const name = [number, title ?? 'Мероприятие без названия'].filter((word) => word !== null).join(' ')
  const aim = targetInWords({ comparator, value, unit, of, from: 'indicator' })
  return (
    <li className={classes.item}>
      <div>
        <p className={classes.name}>{aim}</p>
        <p className={classes.about}><TextLink underline="always" {...paths.roadmap(roadmapId, { activity: activityId })}>{name}</TextLink>{part !== null && ` · ${part}`}{dueOn !== null && ` · к ${longDate(dueOn)}`}</p>
        <div className={classes.tools}>
          <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {counted === null ? 'Указанные значения' : `${counted.done} из ${countedWords(counted.of, countedForms[measure] ?? memberForms)}`}
          </Button>
          {measure === 'stated' && mayState && <Button variant="default" size="compact-sm" onClick={() => setStating(true)}>Указать значение</Button>}
        </div>
      </div>
      <div>
        <div className={classes.marks}><StateMark state={state} basis={basis} /></div>
        <StandingBar standing={{ unit, comparator, aim: value, measured, projected, state }} />
      </div>
      {isOpen && <div className={classes.opened} style={{ gridColumn: '1 / -1' }}>{counted === null ? <NamedValues roadmapId={roadmapId} target={target} territory={territory.id} /> : <Members roadmapId={roadmapId} target={target} territory={territory.id} />}</div>}
      {isStating && (
        <StateDialog name={`${name}: ${aim}`} unit={unit} place={{ territory, organisation: null }} isRunning={isRunning} error={error} onClose={() => setStating(false)}
          onSend={(body) => run({ params: { id: roadmapId, activity: activityId }, body: { ...body, territoryId: territory.id, part: at.part, target: at.target } })} />
      )}
    </li>
  )
}

type OpenedProps = Pick<TargetItemProps, 'roadmapId' | 'target'> & { territory: number }

function Members({ roadmapId, target, territory }: OpenedProps) {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(targetMembersQuery(roadmapId, target, territory))
  if (!data) return error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={4} />
  return <MemberList members={data.pages.flatMap(({ members }) => members)} onMore={hasNextPage ? () => void fetchNextPage() : undefined} isLoading={isFetchingNextPage} />
}

/** What was named for the target as a whole; what single proofs say stands at their assignments. */
function NamedValues({ roadmapId, target, territory }: OpenedProps) {
  const { data, error, refetch } = useQuery(targetStatedQuery(roadmapId, target, territory))
  if (!data) return error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={2} />
  return (
    <>
      <StatedList items={data.items} unit={target.unit} />
      <p className={classes.about}>Значения, названные в подтверждениях, — в <TextLink underline="always" {...paths.assignments({ roadmap: roadmapId, activity: target.activityId })}>поручениях этого мероприятия</TextLink>.</p>
    </>
  )
}
