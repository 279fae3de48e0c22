import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { roleNames } from '../../contract/role-names.ts'
import type { PersonSummary } from '../../contract/people.ts'
import { Mark } from '../kit/parts/Mark.tsx'
import { TextLink } from '../kit/parts/links.tsx'
import { paths } from '../paths.ts'
import classes from './People.module.css'

type PeopleListProps = { people: readonly PersonSummary[]; isStale: boolean; /** Called as the end comes near; null where there is no more. */ onEnd: (() => void) | null }

/** Only what is seen is drawn; the rest of the names is fetched as one comes near to them. */
export function PeopleList({ people, isStale, onEnd }: PeopleListProps) {
  const list = useRef<HTMLUListElement>(null)
  // eslint-disable-next-line react/incompatible-library -- no compiler memoizes this app
  const rows = useWindowVirtualizer({ count: people.length, estimateSize: () => 56, overscan: 12, scrollMargin: list.current?.offsetTop ?? 0, getItemKey: (index) => people[index]?.id ?? index })
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (onEnd !== null && last >= people.length - 20) onEnd()
  }, [last, people.length, onEnd])
  return (
    <ul ref={list} className={classes.list} data-stale={isStale} style={{ blockSize: rows.getTotalSize() }}>
      {shown.map(({ index, key, start }) => {
        const person = people[index]
        return person && (
          <li key={key} ref={rows.measureElement} data-index={index} className={classes.person} style={{ transform: `translateY(${start - rows.options.scrollMargin}px)` }}>
            <TextLink className={classes.name} {...paths.person(person.id)}>{person.name}</TextLink>
            <ul className={classes.roles}>{person.appointments.map((held) => <HeldRole key={`${held.role} ${held.place} ${held.startsOn}`} held={held} />)}</ul>
          </li>
        )
      })}
    </ul>
  )
}

function HeldRole({ held: { role, place, isSubstitute } }: { held: PersonSummary['appointments'][number] }) {
  return <li>{roleNames[role]} <span className={classes.place}>· {place}</span>{isSubstitute && <> <Mark tone="doubt">замещает</Mark></>}</li>
}
