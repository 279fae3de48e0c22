import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useRef } from 'react'
import { significanceLooks } from '../../../contract/risk-looks.ts'
import type { HeatMap } from '../../../contract/risk-profiles.ts'
import { significances } from '../../../domain/risks/risk-factor.ts'
import { significanceOf } from '../../../domain/risks/scoring/factor-scoring.ts'
import { TextLink } from '../../kit/parts/links.tsx'
import { schoolForms } from '../../kit/words/nouns.ts'
import { counted } from '../../kit/words/plural.ts'
import { paths } from '../../paths.ts'
import { SignificanceSign } from '../SignificanceSign.tsx'
import { scoreWords } from '../risk-words.ts'
import type { HeatMapRow, RowOrder } from './heat-map-rows.ts'
import classes from './HeatMap.module.css'

const rowHeight = 44

type SheetProps = { map: HeatMap; rows: readonly HeatMapRow[]; order: RowOrder; onOrder: (order: RowOrder) => void }

/** Only the rows in sight are drawn: 6,000 schools scroll as smoothly as sixty. */
export function HeatMapSheet({ map, rows, order, onOrder }: SheetProps) {
  const box = useRef<HTMLElement>(null)
  // eslint-disable-next-line react/incompatible-library -- no compiler memoizes this app
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: 12 })
  const shown = virtual.getVirtualItems()
  const turn = (by: RowOrder['by']) => onOrder(order.by === by ? { by, isDescending: !order.isDescending } : { by, isDescending: by !== 'name' })
  const sortOf = (by: RowOrder['by']) => (order.by === by ? (order.isDescending ? 'descending' : 'ascending') : 'none')
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by the keyboard
    <section ref={box} className={classes.box} aria-label="Карта рисков, прокручивается" tabIndex={0} style={{ blockSize: `min(74vh, ${Math.max(1, rows.length) * rowHeight + 140}px)` }}>
      <table className={classes.sheet} aria-rowcount={rows.length + 2} style={{ minInlineSize: `calc(var(--name) + ${map.factors.length} * var(--cell))` }}>
        <thead className={classes.head}>
          <tr className={classes.line}>
            <th scope="col" className={classes.name} aria-sort={sortOf('name')}><button type="button" className={classes.sort} onClick={() => turn('name')}>Название{mark(sortOf('name'))}</button></th>
            {map.factors.map(({ code, name }, at) => <th key={code} scope="col" className={classes.factor} aria-sort={sortOf(at)}><button type="button" className={classes.sort} title={name} onClick={() => turn(at)}><span className={classes.clamp}>{name}</span>{mark(sortOf(at))}</button></th>)}
          </tr>
          <tr className={classes.line} data-kind="distribution">
            <th scope="row" className={classes.name}>Школ по значимости</th>
            {map.distribution.map((counts, at) => <td key={map.factors[at]?.code} className={classes.cell}><Distribution counts={counts} /></td>)}
          </tr>
        </thead>
        <tbody className={classes.body} style={{ blockSize: virtual.getTotalSize() }}>
          {shown.map(({ index, start, key }) => {
            const row = rows[index]
            return row === undefined ? null : <MapRow key={key} row={row} factors={map.factors} edition={map.edition.id} index={index} top={start} />
          })}
        </tbody>
      </table>
    </section>
  )
}

function mark(sort: 'ascending' | 'descending' | 'none'): string {
  return sort === 'none' ? '' : sort === 'ascending' ? ' ↑' : ' ↓'
}

type RowProps = { row: HeatMapRow; factors: HeatMap['factors']; edition: string; index: number; top: number }

const MapRow = memo(function MapRow({ row: { organisationId, territoryId, name, place, schools, values, high }, factors, edition, index, top }: RowProps) {
  return (
    <tr className={classes.row} aria-rowindex={index + 3} style={{ transform: `translateY(${top}px)`, blockSize: rowHeight }}>
      <th scope="row" className={classes.name}>
        {organisationId === null ? <TextLink className={classes.link} {...paths.riskMap(edition, { territory: territoryId })}>{name}</TextLink> : <TextLink className={classes.link} {...paths.schoolRisks(organisationId, { edition })}>{name}</TextLink>}
        <span className={classes.place}>{organisationId === null ? counted(schools, schoolForms) : place}</span>
      </th>
      {factors.map((factor, at) => {
        const value = values[at] ?? null
        const significance = significanceOf(value, factor)
        const { name: words, tone } = significanceLooks[significance]
        const ofSchools = organisationId === null && (high[at] ?? 0) > 0 ? `, высокая у ${counted(high[at] ?? 0, ['школы', 'школ', 'школ'])}` : ''
        return <td key={factor.code} className={classes.cell} data-tone={tone} title={`${factor.name}: ${words}${ofSchools}`}><SignificanceSign significance={significance} />{scoreWords(value)}<span className="visually-hidden">, {words}{ofSchools}</span></td>
      })}
    </tr>
  )
})

/** One bar of all schools, from high to not enough data. */
function Distribution({ counts }: { counts: readonly number[] }) {
  const all = counts.reduce((sum, count) => sum + count, 0)
  const said = significances.flatMap((one, at) => ((counts[at] ?? 0) === 0 ? [] : [`${significanceLooks[one].name} — ${counts[at] ?? 0}`])).join(', ')
  return (
    <span className={classes.stack} title={said}>
      <span className="visually-hidden">{said}</span>
      {significances.map((one, at) => ((counts[at] ?? 0) === 0 ? null : <span key={one} data-tone={significanceLooks[one].tone} style={{ inlineSize: `${(100 * (counts[at] ?? 0)) / Math.max(1, all)}%` }} aria-hidden />))}
    </span>
  )
}
