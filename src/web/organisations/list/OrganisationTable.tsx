import { Checkbox } from '@mantine/core'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { OrganisationSummary } from '../../../contract/organisations.ts'
import { kindNames } from '../../../domain/organisations/kind-names.ts'
import { TextLink } from '../../kit/parts/links.tsx'
import { Mark } from '../../kit/parts/Mark.tsx'
import { usePrinting } from '../../kit/parts/use-printing.ts'
import { useTopOf } from '../../kit/parts/use-top-of.ts'
import { shortDate } from '../../kit/words/dates.ts'
import { paths } from '../../paths.ts'
import classes from './OrganisationTable.module.css'

type Selected = ReadonlyMap<string, OrganisationSummary>
type TableProps = {
  items: readonly OrganisationSummary[]
  total: number
  selected: Selected
  /** Null where nothing can be done with what is selected. */
  onSelect: ((selected: Selected) => void) | null
  /** The end of what is loaded has come into sight. */
  onEnd: () => void
}

/** A real table of which only the rows in sight exist; the next page is fetched before its end is reached. */
export function OrganisationTable({ items, total, selected, onSelect, onEnd }: TableProps) {
  const table = useRef<HTMLTableElement>(null)
  const margin = useTopOf(table)
  const isPrinting = usePrinting()
  // eslint-disable-next-line react/incompatible-library -- no compiler memoizes this app
  const virtual = useWindowVirtualizer({ count: items.length, overscan: 12, scrollMargin: margin, estimateSize: () => 64, getItemKey: (at) => items[at]?.id ?? at, enabled: !isPrinting })
  const places = virtual.getVirtualItems()
  const last = places.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= items.length - 20) onEnd()
  }, [last, items.length, onEnd])
  const before = isPrinting ? 0 : Math.max(0, (places[0]?.start ?? margin) - margin)
  const after = isPrinting ? 0 : Math.max(0, virtual.getTotalSize() - ((places.at(-1)?.end ?? margin) - margin))
  const shown = isPrinting ? items.map((_, index) => index) : places.map(({ index }) => index)
  const select = (item: OrganisationSummary) => {
    const next = new Map(selected)
    if (!next.delete(item.id)) next.set(item.id, item)
    onSelect?.(next)
  }
  return (
    <table ref={table} className={classes.table} aria-rowcount={total + 1} aria-label="Организации" data-selectable={onSelect !== null}>
      <thead>
        <tr>{onSelect && <th scope="col" className={classes.tick}><span className="visually-hidden">Выбор</span></th>}<th scope="col">Организация</th><th scope="col">Территория</th><th scope="col">Вид</th><th scope="col">Коды</th></tr>
      </thead>
      {before > 0 && <tbody aria-hidden><tr style={{ blockSize: before }} /></tbody>}
      <tbody>
        {shown.map((index) => {
          const item = items[index]
          return item && (
            <tr key={item.id} ref={virtual.measureElement} data-index={index} aria-rowindex={index + 2} className={classes.row} data-selected={selected.has(item.id)}>
              {onSelect && <td className={classes.tick}><Checkbox size="sm" aria-label={`Выбрать: ${item.name}`} checked={selected.has(item.id)} disabled={item.closedOn !== null} onChange={() => select(item)} /></td>}
              <OrganisationCells item={item} />
            </tr>
          )
        })}
      </tbody>
      {after > 0 && <tbody aria-hidden><tr style={{ blockSize: after }} /></tbody>}
    </table>
  )
}

function OrganisationCells({ item: { id, name, shortName, territory, kind, okoLogin, inn, closedOn } }: { item: OrganisationSummary }) {
  return (
    <>
      <td className={classes.name}>
        <TextLink {...paths.organisation(id)}>{name}</TextLink>
        {shortName !== null && shortName !== name && <span className={classes.short}>{shortName}</span>}
        {closedOn !== null && <Mark>закрыта {shortDate(closedOn)}</Mark>}
      </td>
      <td className={classes.territory}>{territory.name}</td>
      <td className={classes.kind}>{kindNames[kind]}</td>
      <td className={classes.codes}>{okoLogin !== null && <span>{okoLogin}</span>}{inn !== null && <span>ИНН {inn}</span>}</td>
    </>
  )
}
