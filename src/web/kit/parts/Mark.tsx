import type { ReactNode } from 'react'
import classes from './Mark.module.css'

export type Tone = 'neutral' | 'accent' | 'good' | 'doubt' | 'refusal'

/** A small label: the state of a thing in one word. */
export function Mark({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={classes.mark} data-tone={tone}>{children}</span>
}
