import { useEffect, useRef, useState } from 'react'
import type { PlanActivityId } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { moveBy } from '../../plan-editing/activity-edits.ts'
import { useEditing } from '../../plan-editing/editing-context.ts'
import { useRoadmap } from '../roadmap-context.ts'
import { placeActivity, type DropPlace } from './place-activity.ts'

export type RowMoves = {
  /** False where rows stand still: in what is approved, and while filters hide their neighbours. */
  isMovable: boolean
  /** Where the dragged row would go now. */
  over: DropPlace | null
  dragging: PlanActivityId | null
  /** For those who listen: what the last step has done. */
  said: string
  step: (id: PlanActivityId, step: -1 | 1) => void
  begin: (id: PlanActivityId) => void
  hover: (place: DropPlace) => void
  drop: () => void
  end: () => void
}

/** Moving rows, by the arrows or by dragging; the handle that was used keeps the focus. */
export function useRowMoves(isMovable: boolean): RowMoves {
  const { plan } = useRoadmap()
  const { apply } = useEditing()
  const [dragging, setDragging] = useState<PlanActivityId | null>(null)
  const [over, setOver] = useState<DropPlace | null>(null)
  const stepped = useRef<PlanActivityId | null>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const id = stepped.current
    if (id === null) return
    stepped.current = null
    document.querySelector<HTMLElement>(`[data-handle="${id}"]`)?.focus()
    const activity = plan.activities.find((one) => one.id === id)
    if (activity) setSaid(`Мероприятие теперь ${activity.position}-е из ${plan.activities.length}${activity.section === null ? '' : `, раздел «${plan.sections[activity.section]?.title ?? 'без названия'}»`}`)
  }, [plan])
  const end = () => {
    setDragging(null)
    setOver(null)
  }
  return {
    isMovable, over, dragging, said, begin: setDragging, end,
    step: (id, step) => {
      stepped.current = id
      apply?.(moveBy(plan, id, step))
    },
    hover: (place) => {
      if (JSON.stringify(place) !== JSON.stringify(over)) setOver(place)
    },
    drop: () => {
      if (dragging !== null && over !== null) apply?.(placeActivity(plan, dragging, over))
      end()
    },
  }
}
