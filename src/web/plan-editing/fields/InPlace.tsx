import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Icon } from '../../kit/icons/Icon.tsx'
import classes from './InPlace.module.css'

type InPlaceProps = {
  /** What is mended, for those who do not see the place: «Срок». */
  label: string
  view: ReactNode
  /** Nothing stands here yet. */
  isEmpty?: boolean
  /** Not where the plan is only shown. */
  isOpenable: boolean
  /** The editor. */
  children: (close: () => void) => ReactNode
}

/** A value that turns into its editor where it stands, and gives the focus back to itself afterwards. */
export function InPlace({ label, view, isEmpty = false, isOpenable, children }: InPlaceProps) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    // Only where nobody has moved on to another place meanwhile.
    if (wasOpen.current && !isOpen && document.activeElement === document.body) button.current?.focus({ preventScroll: true })
    wasOpen.current = isOpen
  }, [isOpen])
  if (!isOpenable) return <div className={classes.still} data-empty={isEmpty}>{view}</div>
  if (isOpen) return <div className={classes.open}>{children(() => setOpen(false))}</div>
  return (
    <button ref={button} type="button" className={classes.value} data-empty={isEmpty} onClick={() => setOpen(true)}>
      <span className="visually-hidden">{label}: </span>
      {view}
      <span className={classes.sign}><Icon name="pencil" size={15} /></span>
      <span className="visually-hidden">. Исправить</span>
    </button>
  )
}
