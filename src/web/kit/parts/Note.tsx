import type { ReactNode } from 'react'
import { Icon } from '../icons/Icon.tsx'
import classes from './Note.module.css'

/** A quiet remark beside the work. */
export function Note({ tone, title, children }: { tone: 'neutral' | 'doubt' | 'good'; title?: ReactNode; children?: ReactNode }) {
  return (
    <div className={classes.note} data-tone={tone}>
      {tone !== 'neutral' && <Icon name={tone === 'good' ? 'check' : 'doubt'} />}
      <div>
        {title && <p className={classes.title}>{title}</p>}
        {children && <div className={classes.advice}>{children}</div>}
      </div>
    </div>
  )
}
