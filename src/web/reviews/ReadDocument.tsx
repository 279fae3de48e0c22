import type { DocumentContent, FieldValue } from '../../domain/programme-documents/document-content.ts'
import type { DocumentTemplate } from '../../domain/programme-documents/document-template.ts'
import { FieldReading } from '../programme-documents/editor/FieldReading.tsx'
import { longDate } from '../kit/words/dates.ts'
import classes from './Reviews.module.css'

type Props = { template: DocumentTemplate; content: DocumentContent; /** Fields that the criterion in hand is about. */ lit: readonly string[] }

/** A school's document to be read, field by field; each can be gone to by its code. */
export function ReadDocument({ template, content, lit }: Props) {
  return template.sections.map((section) => (
    <section key={section.code} aria-label={section.title}>
      <h2 className={classes.section}>{section.title}</h2>
      {section.fields.map(({ code, title }) => (
        <div key={code} id={`field-${code}`} className={classes.field} data-lit={lit.includes(code)}>
          <h3 className={classes.name}>{title}</h3>
          <Value value={content[code]} />
        </div>
      ))}
    </section>
  ))
}

function Value({ value }: { value: FieldValue | undefined }) {
  switch (value?.kind) {
    case undefined: return <Nothing />
    case 'stage': return <FieldReading value={value} />
    case 'text': return value.text.trim() === '' ? <Nothing /> : <p className={classes.text}>{value.text}</p>
    case 'number': return value.number === null ? <Nothing /> : <p className={classes.text}>{value.number}</p>
    case 'date': return value.date === null ? <Nothing /> : <p className={classes.text}>{longDate(value.date)}</p>
    case 'people': return <p className={classes.text}>{value.people.map(({ name }) => name).join(', ') || 'не названы'}</p>
    case 'list': return <ol className={classes.rows}>{value.rows.map(({ id, text }) => <li key={id}>{text}</li>)}</ol>
    case 'targets': return <ol className={classes.rows}>{value.rows.map(({ id, text, unit, from, to, by }) => <li key={id}>{text}: с {from ?? '—'} до {to ?? '—'} {unit}{by !== null && `, к ${longDate(by)}`}</li>)}</ol>
    case 'actions': return <ol className={classes.rows}>{value.rows.map(({ id, text, schedule, responsible, proof }) => <li key={id}>{text} · {schedule || 'срок не назван'} · {responsible.map(({ name }) => name).join(', ') || 'ответственный не назван'} · подтверждение: {proof || 'не названо'}</li>)}</ol>
  }
}

function Nothing() {
  return <p className={classes.text}>Не заполнено.</p>
}
