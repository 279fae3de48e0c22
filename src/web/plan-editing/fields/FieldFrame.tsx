import type { ReactNode } from 'react'
import type { Warning } from '../../../domain/roadmaps/plan/warning.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { warningCodeNames } from '../../kit/names/warning-names.ts'
import classes from './FieldFrame.module.css'

const none: readonly Warning[] = []

/** One field with its name, lit where it is doubtful, with what is doubtful and what to do. */
export function FieldFrame({ label, doubts = none, children }: { label: string; doubts?: readonly Warning[]; children: ReactNode }) {
  return (
    <div className={classes.field} data-doubtful={doubts.length > 0}>
      <div className={classes.label}>{label}</div>
      {children}
      <DoubtList doubts={doubts} />
    </div>
  )
}

export function DoubtList({ doubts }: { doubts: readonly Warning[] }) {
  if (doubts.length === 0) return null
  return (
    <ul className={classes.doubts}>
      {doubts.map((doubt) => (
        <li key={`${doubt.code} ${doubt.message}`} title={warningCodeNames[doubt.code]}>
          <Icon name="doubt" size={16} />
          <span><b>{doubt.message}</b> {doubt.advice}</span>
        </li>
      ))}
    </ul>
  )
}
