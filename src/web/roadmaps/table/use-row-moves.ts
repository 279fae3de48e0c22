import { useEffect, useMemo, useRef, useState } from 'react'
import { sameValue } from '../../../domain/kernel/same-value.ts'
import type { PlanActivityId } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { moveBy } from '../../plan-editing/activity-edits.ts'
import { useEditing } from '../../plan-editing/editing-context.ts'
import { useRoadmap } from '../roadmap-context.ts'
import { placeActivity, type DropPlace } from './place-activity.ts'

/** What a row can do to be moved; the same object as long as the table stands, so that rows at rest are not drawn again. */
export type RowMoves = {
  step: (id: PlanActivityId, step: -1 | 1) => void
  begin: (id: PlanActivityId) => void
  hover: (place: DropPlace) => void
  drop: () => void
  end: () => void
}

type Moving = {
  moves: RowMoves
  /** Where the dragged row would go now. */
  over: DropPlace | null
  dragging: PlanActivityId | null
  /** For those who listen: what the last step has done. */
  said: string
}

/** Moving rows, by the arrows or by dragging; the handle that was used keeps the focus. */
export function useRowMoves(): Moving {
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
  const current = useRef({ plan, apply })
  // The pointer is quicker than the page is drawn: what is being dragged is known at once.
  const held = useRef<{ id: PlanActivityId | null; over: DropPlace | null }>({ id: null, over: null })
  useEffect(() => {
    current.current = { plan, apply }
  }, [plan, apply])
  const moves = useMemo((): RowMoves => {
    const hold = (id: PlanActivityId | null, place: DropPlace | null) => {
      held.current = { id, over: place }
      setDragging(id)
      setOver((before) => (sameValue(before, place) ? before : place))
    }
    const end = () => hold(null, null)
    return {
      begin: (id) => hold(id, null), end,
      step: (id, step) => {
        stepped.current = id
        current.current.apply?.(moveBy(current.current.plan, id, step))
      },
      hover: (place) => {
        if (held.current.id !== null) hold(held.current.id, place)
      },
      drop: () => {
        const { id, over: target } = held.current
        if (id !== null && target !== null) current.current.apply?.(placeActivity(current.current.plan, id, target))
        end()
      },
    }
  }, [])
  return { moves, over, dragging, said }
}
