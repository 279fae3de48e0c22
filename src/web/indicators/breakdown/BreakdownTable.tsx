import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { breakDownIndicator, type IndicatorPart, type OneIndicatorReply } from '../../../contract/indicators.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { TextLink } from '../../kit/parts/links.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { paths } from '../../paths.ts'
import { indicatorsKey } from '../indicator.queries.ts'
import { spreadWords } from '../indicator-words.ts'
import { StandingBar } from '../standing/StandingBar.tsx'
import { valueInWords } from '../standing/standing-words.ts'
import pageClasses from '../Indicators.module.css'
import classes from './BreakdownTable.module.css'
import { balanceOf, keyOfPart, partsToSend, spreadEvenly, typedOf, type TypedParts } from './typed-parts.ts'

/** What lies right below: its target, its value; whoever leads here writes the targets in place. */
export function BreakdownTable({ found: { indicator, place, parts } }: { found: OneIndicatorReply }) {
  const [typed, setTyped] = useState<TypedParts | null>(null)
  const { id, version, spread, comparator, unit, standing: { target } } = indicator
  const { run, isRunning, error, forgetError } = useCommand(breakDownIndicator, { renews: [indicatorsKey], onDone: () => { setTyped(null); tell('Целевое значение разбито.') } })
  const whole = target.value === null ? null : { comparator, spread, value: target.value }
  const sent = typed === null ? [] : partsToSend(parts, typed)
  const balance = whole === null ? null : balanceOf(sent, whole)
  return (
    <section className={pageClasses.section} aria-labelledby="parts">
      <div className={pageClasses.head}>
        <h2 id="parts" className={pageClasses.heading}>По частям</h2>
        {typed === null && indicator.may.includes('break-down') && <Button size="compact-md" variant="default" onClick={() => { forgetError(); setTyped(typedOf(parts)) }}>{indicator.isBrokenDown ? 'Изменить разбивку' : 'Разбить целевое значение'}</Button>}
      </div>
      <table className={classes.table}>
        <thead><tr><th scope="col">Где</th><th scope="col" className={classes.number}>Цель</th><th scope="col" className={classes.number}>Сейчас</th><th scope="col" className={classes.bar}>Как стоит</th></tr></thead>
        <tbody>
          {parts.map((part) => <PartRow key={keyOfPart(part)} indicatorId={id} part={part} unit={unit} comparator={comparator} typed={typed} onType={(text) => setTyped({ ...typed, [keyOfPart(part)]: text })} />)}
        </tbody>
      </table>
      {typed !== null && whole !== null && balance !== null && (
        <>
          <output className={classes.sum} data-short={balance.isShort}>
            {spread === 'sum' ? `Части вместе: ${valueInWords(balance.sum, unit)}, целое: ${valueInWords(whole.value, unit)}.${balance.isShort ? ' Не сходится.' : ''}` : `${spreadWords.each}: ${valueInWords(whole.value, unit)}.${balance.isShort ? ' Часть слабее целого.' : ' Можно поставить строже.'}`}
          </output>
          <ProblemNote error={error} />
          <div className={classes.tools}>
            <Button loading={isRunning} disabled={balance.isShort} onClick={() => run({ params: { id }, body: { version, territoryId: place.territory.id, parts: sent } })}>Сохранить разбивку</Button>
            <Button variant="default" onClick={() => setTyped(spreadEvenly(parts, whole))}>{spread === 'sum' ? 'Поровну' : 'Всем одинаково'}</Button>
            <Button variant="subtle" onClick={() => setTyped(null)}>Не менять</Button>
          </div>
        </>
      )}
    </section>
  )
}

type PartRowProps = { indicatorId: string; part: IndicatorPart; unit: 'percent' | 'count'; comparator: 'gte' | 'lte' | 'eq'; typed: TypedParts | null; onType: (text: string) => void }

function PartRow({ indicatorId, part, unit, comparator, typed, onType }: PartRowProps) {
  const { territory, organisation, standing: { target, measured, projected, state, basis } } = part
  const name = organisation?.name ?? territory.name
  return (
    <tr>
      <th scope="row"><TextLink {...paths.indicator(indicatorId, { territory: territory.id, ...(organisation === null ? {} : { organisation: organisation.id }) })}>{name}</TextLink></th>
      <td className={`${classes.number} ${typed === null ? '' : classes.field}`} data-label="цель">
        {typed === null
          ? <>{target.value === null ? '—' : valueInWords(target.value, unit)}{target.given !== null && <span className={classes.faint} title={`${target.given.by}, ${target.given.from.name}`}> · {target.given.by}</span>}</>
          : <NumberInput size="xs" aria-label={`Цель: ${name}`} hideControls decimalSeparator="," min={0} value={typed[keyOfPart(part)] ?? ''} onChange={(value) => onType(String(value))} />}
      </td>
      <td className={classes.number} data-label="сейчас">{measured === null ? '—' : valueInWords(measured, unit)}{basis === 'stated' && <span className={classes.faint}> указано</span>}</td>
      <td className={classes.bar}><StandingBar isQuiet standing={{ unit, comparator, aim: target.value, measured, projected, state }} /></td>
    </tr>
  )
}
