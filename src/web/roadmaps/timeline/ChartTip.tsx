import { useEffect, useState, type RefObject } from 'react'
import { scheduleInWords } from '../../kit/words/schedule-words.ts'
import { useRoadmap } from '../roadmap-context.ts'
import classes from './ChartTip.module.css'

type Place = { id: string; x: number; y: number }

/** The whole title and the dates of what the pointer is over, or the focus on. One for all bars: there are hundreds of them. */
export function ChartTip({ box }: { box: RefObject<HTMLElement | null> }) {
  const { plan } = useRoadmap()
  const place = useTipPlace(box)
  const activity = place && plan.activities.find(({ id }) => id === place.id)
  if (!activity) return null
  const [x, y] = [Math.min(place.x, window.innerWidth - 380), place.y > window.innerHeight - 190 ? place.y - 170 : place.y + 22]
  return (
    <div className={`${classes.tip} no-print`} aria-hidden style={{ insetInlineStart: Math.max(8, x), insetBlockStart: y }}>
      <p className={classes.title}>{activity.number && `${activity.number}. `}{activity.title ?? 'Без названия'}</p>
      <p>{scheduleInWords(activity.schedule)}</p>
      {activity.responsible.length > 0 && <p className={classes.parties}>{activity.responsible.map(({ text }) => text).join('; ')}</p>}
    </div>
  )
}

function useTipPlace(box: RefObject<HTMLElement | null>): Place | null {
  const [place, setPlace] = useState<Place | null>(null)
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const idOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('[data-tip]')?.dataset['tip'] : undefined)
    const over = (event: PointerEvent) => {
      const id = event.pointerType === 'mouse' ? idOf(event.target) : undefined
      setPlace(id === undefined ? null : { id, x: event.clientX, y: event.clientY })
    }
    const focus = ({ target }: FocusEvent) => {
      const id = target instanceof Element && target.matches(':focus-visible') ? idOf(target) : undefined
      const rectangle = target instanceof Element ? target.getBoundingClientRect() : null
      setPlace(id === undefined || rectangle === null ? null : { id, x: rectangle.left + 24, y: rectangle.bottom })
    }
    const leave = () => setPlace(null)
    const listeners = [['pointerover', over], ['focusin', focus], ['pointerleave', leave], ['focusout', leave], ['scroll', leave]] as const
    for (const [name, listener] of listeners) element.addEventListener(name, listener as EventListener, { passive: true })
    return () => {
      for (const [name, listener] of listeners) element.removeEventListener(name, listener as EventListener)
    }
  }, [box])
  return place
}
