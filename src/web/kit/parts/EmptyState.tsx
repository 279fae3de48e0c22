import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

/** Nothing is here yet: says so, says what to do next, and offers it. */
export function EmptyState({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <section className={classes.empty}>
      <h2 className={classes.title}>{title}</h2>
      {children && <p className={classes.text}>{children}</p>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </section>
  )
}
