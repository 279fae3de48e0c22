import { keyed } from '../../kit/parts/keyed.ts'
import classes from './ComparedPlans.module.css'

/** What only one side of a list has. */
export function ListDifference({ items, side }: { items: readonly string[]; side: 'before' | 'after' }) {
  if (items.length === 0) return <span className={classes.dim}>—</span>
  return <ul className={classes.items}>{keyed(items, (item) => item).map(({ key, item }) => <li key={key}>{side === 'before' ? <del>{item}</del> : <ins>{item}</ins>}</li>)}</ul>
}
