import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import type { LessonReply } from '../../../contract/document-library.ts'
import type { DocumentReply } from '../../../contract/programme-documents.ts'
import type { DocumentPerson } from '../../../domain/programme-documents/document-content.ts'
import type { TemplateField } from '../../../domain/programme-documents/document-template.ts'
import { addRow, readField, rowsOf, textOf, valuesOf } from '../../../domain/programme-documents/live/live-content.ts'
import type { LiveDocument } from '../live/use-live-document.ts'
import { TakeFromLibrary } from '../library/TakeFromLibrary.tsx'
import { DropRow } from './DropRow.tsx'
import { LiveText } from './LiveText.tsx'
import { PeopleField } from './PeopleField.tsx'
import { TargetRow } from './TargetRow.tsx'
import classes from '../Documents.module.css'

/** `of`: whose document it is. */
type EditorProps = { field: TemplateField; live: LiveDocument; of: Pick<DocumentReply, 'programme' | 'factor' | 'team' | 'measurable'> }

/** A field as its authors write it; a value that another has just changed is shown as it is by now. */
export function FieldEditor({ field, live: document, of }: EditorProps) {
  const { live } = document
  const { code, title, hint } = field
  const value = readField(live, field)
  const set = (next: unknown) => valuesOf(live).set(code, next)
  const focus = { onFocus: () => document.at(code), onBlur: () => document.at(null) }
  const library = { programme: of.programme.id, factor: of.factor?.code ?? '' }
  const here = document.state.authors.filter((author) => author.id !== document.state.you && author.field === code)
  const about = <>{hint}{here.length > 0 && <> Сейчас здесь: {here.map(({ name }) => name).join(', ')}.</>}</>
  switch (value.kind) {
    // Nobody writes it; it is read beside.
    case 'stage': return null
    case 'text': return <><LiveText field={field} live={live} about={about} {...focus} />{code === 'aim' && <TakeFromLibrary of={library} kind="aim" field={title} onTake={({ text }) => addText(live, code, text)} />}</>
    case 'number': return <NumberInput label={title} description={about} value={value.number ?? ''} onChange={(next) => set(typeof next === 'number' ? next : null)} {...focus} />
    case 'date': return <TextInput type="date" label={title} description={about} value={value.date ?? ''} onChange={({ currentTarget }) => set(currentTarget.value === '' ? null : currentTarget.value)} {...focus} maw="14rem" />
    case 'people': return <PeopleField label={title} people={value.people} team={of.team} onChange={set} />
    case 'list':
    case 'targets':
    case 'actions': {
      const rows = rowsOf(live, code)
      const cellOf = (id: string) => (name: string, next: unknown) => rows.get(id)?.set(name, next)
      return (
        <fieldset className={classes.body} style={{ border: 0, padding: 0, margin: 0 }} {...focus}>
          <legend className={classes.name}>{title}</legend>
          <p className={classes.small}>{about}</p>
          {value.kind === 'list' && value.rows.map(({ id, text }, at) => <Line key={id} at={at} text={text} onChange={(next) => cellOf(id)('text', next)} onDrop={() => rows.delete(id)} />)}
          {value.kind === 'targets' && value.rows.map((row, at) => <TargetRow key={row.id} at={at} row={row} measurable={of.measurable} set={cellOf(row.id)} onDrop={() => rows.delete(row.id)} />)}
          {value.kind === 'actions' && value.rows.map((row, at) => <ActionRow key={row.id} at={at} row={row} set={cellOf(row.id)} onDrop={() => rows.delete(row.id)} targets={targetsIn(document)} team={of.team} />)}
          <div><Button variant="default" size="compact-sm" onClick={() => addRow(rows, crypto.randomUUID(), {})} aria-label={`Добавить строку: ${title}`}>Добавить строку</Button></div>
          <TakeFromLibrary of={library} kind={value.kind === 'targets' ? 'target' : 'action'} field={title} onTake={(lesson) => addRow(rows, crypto.randomUUID(), cellsOf(value.kind, lesson))} />
        </fieldset>
      )
    }
  }
}

/** What is taken over of a lesson; how much and by when is the school's own. */
function cellsOf(kind: 'list' | 'targets' | 'actions', { text, unit, task, schedule, participants, proof }: LessonReply): Record<string, unknown> {
  if (kind === 'list') return { text }
  return kind === 'targets' ? { text, unit, source: 'stated' } : { text, task, schedule, participants, proof }
}

function addText(live: LiveDocument['live'], code: string, added: string): void {
  const text = textOf(live, code)
  text.insert(text.length, text.length === 0 ? added : `\n${added}`)
}

/** The targets of the same document that an action can work towards. */
function targetsIn({ live }: LiveDocument): { value: string; label: string }[] {
  const value = readField(live, { code: 'targets', kind: 'targets' })
  return value.kind === 'targets' ? value.rows.map(({ id, text }, at) => ({ value: id, label: text === '' ? `Показатель ${at + 1}` : text })) : []
}

type RowProps<Row> = { at: number; row: Row; set: (name: string, next: unknown) => void; onDrop: () => void }

function Line({ at, text, onChange, onDrop }: { at: number; text: string; onChange: (text: string) => void; onDrop: () => void }) {
  return (
    <div style={{ display: 'flex', gap: '0.5rem', alignItems: 'center' }}>
      <TextInput style={{ flex: 1 }} aria-label={`Строка ${at + 1}`} value={text} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
      <DropRow at={at} onDrop={onDrop} />
    </div>
  )
}

type Action = Extract<ReturnType<typeof readField>, { kind: 'actions' }>['rows'][number]

function ActionRow({ at, row, set, onDrop, targets, team }: RowProps<Action> & { targets: readonly { value: string; label: string }[]; team: readonly DocumentPerson[] }) {
  return (
    <div className={classes.row}>
      <TextInput label={`Мероприятие ${at + 1}`} value={row.text} onChange={({ currentTarget }) => set('text', currentTarget.value)} />
      <div className={classes.cells}>
        <TextInput label="Задача" value={row.task} onChange={({ currentTarget }) => set('task', currentTarget.value)} />
        <TextInput label="Срок" placeholder="до 15 марта, ежемесячно" value={row.schedule} onChange={({ currentTarget }) => set('schedule', currentTarget.value)} />
        <TextInput label="Участники" value={row.participants} onChange={({ currentTarget }) => set('participants', currentTarget.value)} />
        <TextInput label="Чем подтвердится" value={row.proof} onChange={({ currentTarget }) => set('proof', currentTarget.value)} />
        <NativeSelect label="Показатель" value={row.target} onChange={({ currentTarget }) => set('target', currentTarget.value)} data={[{ value: '', label: 'не выбран' }, ...targets]} />
        <PeopleField label="Ответственные" people={row.responsible} team={team} onChange={(people: readonly DocumentPerson[]) => set('responsible', people)} />
      </div>
      <DropRow at={at} onDrop={onDrop} />
    </div>
  )
}
