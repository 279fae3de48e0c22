import type { OwnDataReply } from '../../contract/personal-data.ts'
import classes from './PersonalData.module.css'

/** The register of personal data with the reader's own values in it. */
export function KeptTables({ tables }: { tables: OwnDataReply['tables'] }) {
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">Что хранится</h2>
      {tables.map(({ title, rows, fields, erasure }) => (
        <details key={title} className={classes.table} open={title === 'Человек'}>
          <summary><span>{title}</span>{rows !== null && title !== 'Человек' && <span className={classes.count}>записей: {rows}</span>}</summary>
          <ul className={classes.fields}>{fields.map((field) => <KeptField key={field.name} field={field} />)}</ul>
          <p className={classes.about}>При удалении данных: {erasure}.</p>
        </details>
      ))}
    </section>
  )
}

function KeptField({ field: { name, value, isSecret, purpose, ground, kept, shown } }: { field: OwnDataReply['tables'][number]['fields'][number] }) {
  return (
    <li>
      <b>{name}</b>{value !== null && <>: {value}</>}{isSecret && <> (ключ: хранится, но никому не показывается)</>}
      <dl className={classes.why}>
        <dt>Для чего</dt><dd>{purpose}</dd>
        <dt>Основание</dt><dd>{ground}</dd>
        <dt>Сколько</dt><dd>{kept}</dd>
        <dt>Где видно</dt><dd>{shown}</dd>
      </dl>
    </li>
  )
}
