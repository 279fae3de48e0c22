import { Checkbox } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { ProgrammeSchool } from '../../../contract/programme-schools.ts'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { usePrinting } from '../../kit/parts/use-printing.ts'
import { useTopOf } from '../../kit/parts/use-top-of.ts'
import type { ProgrammeSearch } from '../programme-search.ts'
import { SchoolRow } from './SchoolRow.tsx'
import classes from './Schools.module.css'

type SchoolTableProps = {
  programme: ProgrammeReply
  schools: readonly ProgrammeSchool[]
  which: 'now' | 'left' | 'earlier'
  /** Null where nothing can be chosen. */
  chosen: ReadonlySet<string> | null
  onChosen: (chosen: ReadonlySet<string>) => void
  search: ProgrammeSearch
}

/** A real table, of whose thousands of rows only those in sight exist. */
export function SchoolTable({ programme, schools, which, chosen, onChosen, search }: SchoolTableProps) {
  const table = useRef<HTMLTableElement>(null)
  const margin = useTopOf(table)
  const isNarrow = useMediaQuery('(max-width: 56em)', undefined, { getInitialValueInEffect: false })
  const isPrinting = usePrinting()
  // eslint-disable-next-line react/incompatible-library -- no compiler memoizes this app
  const virtual = useWindowVirtualizer({
    count: schools.length, overscan: isPrinting ? schools.length : 10, scrollMargin: margin, scrollPaddingStart: 110, estimateSize: () => (isNarrow ? 104 : 49), getItemKey: (at) => schools[at]?.id ?? at,
    measureElement: (element) => element.getBoundingClientRect().height,
  })
  const items = virtual.getVirtualItems()
  const before = (items[0]?.start ?? margin) - margin
  const after = virtual.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin)
  const isAll = chosen !== null && schools.length > 0 && schools.every(({ id }) => chosen.has(id))
  const toggle = (id: string) => onChosen(chosen?.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...(chosen ?? []), id]))
  return (
    <table ref={table} className={classes.table} aria-rowcount={schools.length + 1}>
      <thead>
        <tr>
          {chosen !== null && <th scope="col" className={classes.choice}><Checkbox aria-label="Выбрать все показанные" checked={isAll} indeterminate={!isAll && chosen.size > 0} onChange={() => onChosen(isAll ? new Set() : new Set(schools.map(({ id }) => id)))} /></th>}
          <th scope="col">Школа</th><th scope="col">Территория</th><th scope="col">ИНН · логин</th><th scope="col">{which === 'left' ? 'Исключена' : 'Участвует с'}</th><th scope="col">Куратор</th>
          {programme.may.extend && which === 'now' && <th scope="col"><span className="visually-hidden">Действия</span></th>}
        </tr>
      </thead>
      <tbody>
        {before > 0 && <tr aria-hidden className={classes.gap} style={{ blockSize: before }} />}
        {items.map(({ key, index }) => {
          const school = schools[index]
          return school === undefined ? null : (
            <SchoolRow
              key={key} school={school} index={index} which={which} measure={virtual.measureElement} isChosen={chosen?.has(school.id) ?? null} onToggle={() => toggle(school.id)}
              extension={programme.may.extend && which === 'now' ? { programmeId: programme.id, search } : null}
            />
          )
        })}
        {after > 0 && <tr aria-hidden className={classes.gap} style={{ blockSize: after }} />}
      </tbody>
    </table>
  )
}
