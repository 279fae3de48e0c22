import type { ReactNode } from 'react'
import classes from './ComparedPlans.module.css'

/** One field, as it was and as it is, side by side. */
export function FieldPair({ name, mark, before, after }: { name: string; mark?: string | undefined; before: ReactNode; after: ReactNode }) {
  return (
    <div className={classes.pair}>
      <div className={classes.fieldName}>{name}{mark && <span className={classes.markWord}>{mark}</span>}</div>
      <div className={classes.was}><span className="visually-hidden">Было: </span>{before}</div>
      <div className={classes.is}><span className="visually-hidden">Стало: </span>{after}</div>
    </div>
  )
}
