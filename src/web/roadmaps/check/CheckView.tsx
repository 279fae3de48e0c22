import { useMemo } from 'react'
import { federalFrameOf } from '../../../domain/roadmaps/self-check/federal-frame.ts'
import { selfCheck } from '../../../domain/roadmaps/self-check/self-check.ts'
import { EmptyState } from '../../kit/parts/EmptyState.tsx'
import { printedNumber } from '../../kit/words/plural.ts'
import { useRoadmap } from '../roadmap-context.ts'
import classes from './CheckView.module.css'
import { ReasonItem } from './ReasonItem.tsx'
import { scoreWords } from './score-words.ts'
import { WarningGroups } from './WarningGroups.tsx'

/** What a reviewer of plans would say, before one does. */
export function CheckView() {
  const { plan } = useRoadmap()
  const frame = useMemo(() => federalFrameOf(plan), [plan])
  const { score, reasons, warnings } = useMemo(() => selfCheck(plan, frame), [plan, frame])
  if (plan.activities.length === 0) return <EmptyState title="Проверять пока нечего">Добавьте в план мероприятия.</EmptyState>
  const { tone, sentence } = scoreWords(score)
  const lost = reasons.filter((reason) => reason.lost > 0)
  const kept = reasons.filter((reason) => reason.lost === 0)
  return (
    <div className={classes.check}>
      <div className={classes.summary}>
        <p className={classes.score} data-tone={tone}><span>{score}</span> из 100</p>
        <p className={classes.meaning}>{sentence}</p>
        <p className={classes.about}>Баллы — собственная мера Опоры. Она складывается из того, на что смотрят проверяющие таких планов; что к плану не относится, не считается.</p>
        {frame === null && <p className={classes.about}>Федеральные события года: <b>не применяется</b>. План не относится к проекту «500+» или у него не указан год.</p>}
        {kept.length > 0 && (
          <>
            <h2>Без потерь</h2>
            <ul className={classes.kept}>{kept.map(({ criterion, name, sentence: good }) => <li key={criterion}><b>{name}.</b> {good}</li>)}</ul>
          </>
        )}
      </div>
      <div className={classes.details}>
        {lost.length > 0 && <h2>Где потеряны баллы: {printedNumber(Math.round(lost.reduce((sum, reason) => sum + reason.lost, 0) * 10) / 10)}</h2>}
        {lost.map((reason) => <ReasonItem key={reason.criterion} reason={reason} />)}
        <WarningGroups warnings={warnings} />
      </div>
    </div>
  )
}
