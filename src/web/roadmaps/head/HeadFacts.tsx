import { useDeferredValue, useMemo } from 'react'
import { federalFrameOf } from '../../../domain/roadmaps/self-check/federal-frame.ts'
import { selfCheck } from '../../../domain/roadmaps/self-check/self-check.ts'
import { TextLink } from '../../kit/parts/links.tsx'
import { RevisionStateMark } from '../../kit/parts/RevisionStateMark.tsx'
import { longDate } from '../../kit/words/dates.ts'
import { yearsInWords } from '../../kit/words/document-words.ts'
import { paths } from '../../paths.ts'
import { useRoadmap } from '../roadmap-context.ts'
import { defined } from '../roadmap-search.ts'
import { actInWords } from './act-words.ts'
import { ProgrammeFact } from './ProgrammeFact.tsx'
import { RevisionSwitch } from './RevisionSwitch.tsx'
import classes from './HeadFacts.module.css'

export function HeadAbove() {
  const { roadmap: { territory } } = useRoadmap()
  return <><TextLink {...paths.roadmaps()}>Дорожные карты</TextLink> <span aria-hidden>/</span> <TextLink {...paths.roadmaps({ territory: territory.id })}>{territory.name}</TextLink></>
}

/** What this revision is, in one line: state and document, years, which of how many, what it was read from, how good it is. */
export function HeadFacts() {
  const { roadmap: { id, revisions }, revision, plan, search } = useRoadmap()
  // An edit shows first, what it does to the score a moment later.
  const settled = useDeferredValue(plan)
  const score = useMemo(() => (settled.activities.length === 0 ? null : selfCheck(settled, federalFrameOf(settled)).score), [settled])
  const { document, state, importId } = revision
  return (
    <div className={classes.facts}>
      <span className={classes.state}>
        <RevisionStateMark state={state} />
        {document && <span>{actInWords(document)} от {longDate(document.date)}</span>}
      </span>
      {plan.years.length > 0 && <span>{yearsInWords(plan.years)}&nbsp;{plan.years.length > 1 ? 'гг.' : 'г.'}</span>}
      <ProgrammeFact />
      {revisions.length > 1 ? <RevisionSwitch /> : <span>редакция {revision.number}</span>}
      {importId && <TextLink className="no-print" {...paths.import(importId)}>исходный документ</TextLink>}
      {revisions.some((one) => one.state === 'approved') && <><TextLink className="no-print" {...paths.roadmapIndicators(id)}>показатели</TextLink><TextLink className="no-print" {...paths.summary(id)}>сводная</TextLink></>}
      {score !== null && <TextLink className="no-print" {...paths.roadmap(id, defined({ ...search, view: 'check' as const }))} resetScroll={false}>самопроверка: <b>{score}</b> из 100</TextLink>}
    </div>
  )
}
