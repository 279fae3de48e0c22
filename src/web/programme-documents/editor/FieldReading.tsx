import type { FieldValue } from '../../../domain/programme-documents/document-content.ts'
import { actionStateInWords, changeInWords, changeVerdictWords, evidenceInWords } from '../../../domain/monitoring/stage-words.ts'
import { longDate } from '../../kit/words/dates.ts'
import { targetSourceWords } from '../document-words.ts'
import classes from '../Documents.module.css'

/** A field for whoever only reads it. */
export function FieldReading({ value }: { value: FieldValue }) {
  switch (value.kind) {
    case 'stage': return <StageReading {...value} />
    case 'text': return value.text.trim() === '' ? <Nothing /> : <p className={classes.text}>{value.text}</p>
    case 'number': return value.number === null ? <Nothing /> : <p>{value.number.toLocaleString('ru-RU')}</p>
    case 'date': return value.date === null ? <Nothing /> : <p>{longDate(value.date)}</p>
    case 'people': return value.people.length === 0 ? <Nothing /> : <p>{value.people.map(({ name }) => name).join(', ')}</p>
    case 'list': return value.rows.length === 0 ? <Nothing /> : <ol>{value.rows.map(({ id, text }) => <li key={id}>{text}</li>)}</ol>
    case 'targets': return value.rows.length === 0 ? <Nothing /> : (
      <Table headers={['Показатель', 'Было', 'Станет', 'Единица', 'К какому дню', 'Откуда значение']} rows={value.rows.map(({ id, text, unit, from, to, by, source }) => ({ id, cells: [text, shown(from), shown(to), unit, by === null ? '—' : longDate(by), targetSourceWords[source]] }))} />
    )
    case 'actions': return value.rows.length === 0 ? <Nothing /> : (
      <Table headers={['Задача', 'Мероприятие', 'Срок', 'Ответственные', 'Участники', 'Чем подтвердится']} rows={value.rows.map(({ id, task, text, schedule, responsible, participants, proof }) => ({ id, cells: [task, text, schedule, responsible.map(({ name }) => name).join(', '), participants, proof] }))} />
    )
  }
}

/** Lists, not tables: on a phone a table would lose its headers. */
function StageReading({ actions, changes }: Extract<FieldValue, { kind: 'stage' }>) {
  return (
    <>
      {actions.length === 0 ? <p className={classes.small}>К концу этапа по этому направлению ничего не должно было быть выполнено.</p> : (
        <ul className={classes.list} aria-label="Меры">
          {actions.map((action) => (
            <Told key={action.id} text={action.text} state={actionStateInWords(action)} rest={[`до ${longDate(action.dueOn)}`, action.responsible, evidenceInWords(action)]} />
          ))}
        </ul>
      )}
      {changes.length > 0 && (
        <ul className={classes.list} aria-label="Изменения">
          {changes.map((change) => (
            <Told
              key={change.id} text={change.text} state={changeVerdictWords[change.verdict]}
              rest={change.measured === null ? ['второго измерения нет'] : [`было ${shown(change.from)}, стало ${shown(change.measured)}`, changeInWords(change), change.to === null ? '' : `обещано ${shown(change.to)}`]}
            />
          ))}
        </ul>
      )}
    </>
  )
}

function Told({ text, state, rest }: { text: string; state: string; rest: readonly string[] }) {
  return (
    <li className={classes.line}>
      <span className={classes.words}>{text}<span className={classes.small}>{rest.filter((one) => one !== '').join(' · ')}</span></span>
      <span>{state}</span>
    </li>
  )
}

function Table({ headers, rows }: { headers: readonly string[]; rows: readonly { id: string; cells: readonly string[] }[] }) {
  return (
    // A wide table is moved by keyboard, too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes.scroll} tabIndex={0} aria-label={headers.join(', ')}>
      <table className={classes.table}>
        <thead><tr>{headers.map((header) => <th key={header} scope="col">{header}</th>)}</tr></thead>
        <tbody>{rows.map(({ id, cells }) => <tr key={id}>{cells.map((cell, at) => <td key={headers[at]} data-label={headers[at]}>{cell === '' ? '—' : cell}</td>)}</tr>)}</tbody>
      </table>
    </section>
  )
}

function Nothing() {
  return <p className={classes.small}>не заполнено</p>
}

function shown(value: number | null): string {
  return value === null ? '—' : value.toLocaleString('ru-RU')
}
