import { useMemo } from 'react'
import { keyed } from '../../kit/parts/keyed.ts'
import classes from './ComparedPlans.module.css'
import { wordDifference } from './word-difference.ts'

type Side = 'before' | 'after'

/** One side of a text: what the other one has not is marked, by colour and by a line, and named for those who listen. */
export function WordDifference({ before, after, side }: { before: string | null; after: string | null; side: Side }) {
  const pieces = useMemo(() => wordDifference(before ?? '', after ?? ''), [before, after])
  const own = side === 'before' ? before : after
  if (own === null) return <span className={classes.dim}>нет</span>
  return keyed(pieces.filter(({ kind }) => kind !== (side === 'before' ? 'added' : 'removed')), ({ kind, text }) => `${kind} ${text}`).map(({ key, item: { kind, text } }) =>
    kind === 'same' ? <span key={key}>{text}</span> : kind === 'removed' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>)
}
