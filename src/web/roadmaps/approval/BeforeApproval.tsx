import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { DraftPlan } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { federalFrameOf } from '../../../domain/roadmaps/self-check/federal-frame.ts'
import { selfCheck } from '../../../domain/roadmaps/self-check/self-check.ts'
import { Note } from '../../kit/parts/Note.tsx'
import { activityForms, remarkForms } from '../../kit/words/nouns.ts'
import { counted } from '../../kit/words/plural.ts'
import { useRoadmap } from '../roadmap-context.ts'
import { roadmapProgrammeQuery } from '../roadmap.queries.ts'

/** What will happen, in plain words, and what nobody has resolved yet. */
export function BeforeApproval({ plan }: { plan: DraftPlan }) {
  const { score, warnings } = useMemo(() => selfCheck(plan, federalFrameOf(plan)), [plan])
  const { roadmap: { id } } = useRoadmap()
  const { data: programme } = useQuery(roadmapProgrammeQuery(id))
  const serious = warnings.severe.length + warnings.moderate.length
  return (
    <>
      <p style={{ margin: 0, lineHeight: 1.5 }}>
        {counted(plan.activities.length, activityForms)} станут действующим планом. Эту редакцию больше нельзя будет изменить; прежняя, если она есть, останется в истории как заменённая. Если план потом изменится, начните следующую редакцию.
      </p>
      {programme?.programme === null && <Note tone="doubt" title="Год проекта не выбран.">Если подходящий год не единственный, поручения получат только организующие: школ и кураторов без года проекта система не знает. Выбрать его можно под названием карты.</Note>}
      {serious === 0
        ? <Note tone="good" title={`Самопроверка: ${score} из 100.`}>Нерешённых замечаний нет.</Note>
        : <Note tone="doubt" title={`Самопроверка: ${score} из 100. Осталось: ${counted(serious, remarkForms)}.`}>Серьёзных {warnings.severe.length}, требующих проверки {warnings.moderate.length}. Утвердить можно и так, но в редакции они останутся.</Note>}
    </>
  )
}
