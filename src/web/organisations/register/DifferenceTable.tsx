import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { RowDifferenceReply } from '../../../contract/register-imports.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { Mark } from '../../kit/parts/Mark.tsx'
import { TextLink } from '../../kit/parts/links.tsx'
import { useTopOf } from '../../kit/parts/use-top-of.ts'
import { paths } from '../../paths.ts'
import { differenceMarks, differenceTones } from './difference-names.ts'
import classes from './Register.module.css'

type TableProps = { items: readonly RowDifferenceReply[]; total: number; onEnd: () => void }

/** Row by row, as the workbook numbers them; only those in sight exist. */
export function DifferenceTable({ items, total, onEnd }: TableProps) {
  const table = useRef<HTMLTableElement>(null)
  const margin = useTopOf(table)
  // eslint-disable-next-line react/incompatible-library -- no compiler memoizes this app
  const virtual = useWindowVirtualizer({ count: items.length, overscan: 12, scrollMargin: margin, estimateSize: () => 72, getItemKey: (at) => items[at]?.row ?? at })
  const places = virtual.getVirtualItems()
  const last = places.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= items.length - 40) onEnd()
  }, [last, items.length, onEnd])
  const before = Math.max(0, (places[0]?.start ?? margin) - margin)
  const after = Math.max(0, virtual.getTotalSize() - ((places.at(-1)?.end ?? margin) - margin))
  return (
    <table ref={table} className={classes.table} aria-rowcount={total + 1} aria-label="Различия построчно">
      <thead><tr><th scope="col">Строка</th><th scope="col">Организация</th><th scope="col">Что изменится</th></tr></thead>
      {before > 0 && <tbody aria-hidden><tr style={{ blockSize: before }} /></tbody>}
      <tbody>
        {places.map(({ index }) => {
          const item = items[index]
          return item && <tr key={item.row} ref={virtual.measureElement} data-index={index} aria-rowindex={index + 2} className={classes.row}><DifferenceCells item={item} /></tr>
        })}
      </tbody>
      {after > 0 && <tbody aria-hidden><tr style={{ blockSize: after }} /></tbody>}
    </table>
  )
}

function DifferenceCells({ item: { row, kind, name, organisationId, changes, faults } }: { item: RowDifferenceReply }) {
  return (
    <>
      <td className={classes.number}>{row}</td>
      <td className={classes.name}>
        {organisationId === null ? <span>{name === '' ? 'без наименования' : name}</span> : <TextLink {...paths.organisation(organisationId)}>{name}</TextLink>}
        <Mark tone={differenceTones[kind]}>{differenceMarks[kind]}</Mark>
      </td>
      <td>
        {faults.length > 0 && <ul className={classes.faults}>{faults.map((fault) => <li key={fault}>{fault}</li>)}</ul>}
        {changes.length > 0 && <dl className={classes.changes}>{changes.filter(({ field }) => kind !== 'new' || field !== 'Полное наименование').map(({ field, from, to }) => <Change key={field} field={field} from={kind === 'new' ? undefined : from} to={to} />)}</dl>}
      </td>
    </>
  )
}

/** Old and new, told apart not by colour alone. */
function Change({ field, from, to }: { field: string; from: string | null | undefined; to: string | null }) {
  return (
    <div>
      <dt>{field}</dt>
      <dd>
        {from !== undefined && <><del><span className="visually-hidden">было: </span>{from ?? 'пусто'}</del><span aria-hidden className={classes.arrow}><Icon name="right" size={14} /></span></>}
        <ins><span className="visually-hidden">{from === undefined ? '' : 'станет: '}</span>{to ?? 'пусто'}</ins>
      </dd>
    </div>
  )
}
