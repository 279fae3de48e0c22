import { Select } from '@mantine/core'
import classes from './ShareOut.module.css'

/** Which part takes what: by the key of the thing, the key of the part. */
export type Shares = ReadonlyMap<string, string>

type ShareOutProps = { items: readonly { key: string; name: string }[]; parts: readonly { key: string; name: string }[]; shares: Shares; onChange: (shares: Shares) => void; /** What becomes of the rest. */ rest: string }

export function ShareOut({ items, parts, shares, onChange, rest }: ShareOutProps) {
  if (items.length === 0) return null
  const choices = [{ value: '', label: rest }, ...parts.map(({ key, name }, at) => ({ value: key, label: name.trim() === '' ? `Новая территория ${at + 1}` : name }))]
  return (
    <ul className={classes.list} aria-label="Что внутри">
      {items.map(({ key, name }) => (
        <li key={key}>
          <span>{name}</span>
          <Select size="xs" aria-label={`Куда отнести: ${name}`} allowDeselect={false} data={choices} value={shares.get(key) ?? ''} onChange={(part) => {
            const next = new Map(shares)
            if (part === null || part === '') next.delete(key)
            else next.set(key, part)
            onChange(next)
          }} />
        </li>
      ))}
    </ul>
  )
}
