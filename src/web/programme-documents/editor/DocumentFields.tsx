import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { commentDocument, resolveComment, type DocumentReply } from '../../../contract/programme-documents.ts'
import type { FieldValue } from '../../../domain/programme-documents/document-content.ts'
import type { TemplateField } from '../../../domain/programme-documents/document-template.ts'
import { readField } from '../../../domain/programme-documents/live/live-content.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { longMoment } from '../../kit/words/dates.ts'
import { documentsKey } from '../document.queries.ts'
import type { LiveDocument } from '../live/use-live-document.ts'
import { useLiveTick } from '../live/use-live-tick.ts'
import { FieldEditor } from './FieldEditor.tsx'
import { FieldReading } from './FieldReading.tsx'
import classes from '../Documents.module.css'

/** The document section by section, each field with what is said about it beside it. */
export function DocumentFields({ document, live }: { document: DocumentReply; live: LiveDocument }) {
  // Texts keep themselves up to date; tables and values are drawn anew.
  useLiveTick(live.live)
  const { template, may, unlocked, comments } = document
  return (
    <>
      <General document={document} />
      {template.sections.map((section) => (
        <section key={section.code} className={classes.section} aria-labelledby={`section-${section.code}`}>
          <h2 id={`section-${section.code}`} className={classes.heading}>{section.title}</h2>
          {section.fields.map((field) => {
            const isWritable = field.kind !== 'stage' && may.includes('write') && live.state.phase !== 'closed' && (unlocked === null || unlocked.field === field.code)
            const own = comments.filter((comment) => comment.field === field.code && comment.resolvedAt === null)
            return (
              <div key={field.code} id={`field-${field.code}`} className={classes.field} data-commented={own.length > 0 || undefined}>
                <div className={classes.body}>
                  {isWritable ? <FieldEditor field={field} live={live} of={document} /> : <FieldShown field={field} value={(field.kind === 'stage' ? document.content[field.code] : undefined) ?? readField(live.live, field)} />}
                  {may.includes('comment') && <NewComment document={document} field={field} />}
                </div>
                <Comments document={document} comments={own} />
              </div>
            )
          })}
        </section>
      ))}
    </>
  )
}

function FieldShown({ field, value }: { field: TemplateField; value: FieldValue }) {
  return <><h3 className={classes.name}>{field.title}</h3><FieldReading value={value} /></>
}

/** What is said of the document as a whole. */
function General({ document }: { document: DocumentReply }) {
  const general = document.comments.filter(({ field, resolvedAt }) => field === null && resolvedAt === null)
  return general.length === 0 ? null : <section className={classes.section} aria-label="О документе в целом"><Comments document={document} comments={general} /></section>
}

function Comments({ document, comments }: { document: DocumentReply; comments: DocumentReply['comments'] }) {
  return comments.length === 0 ? null : (
    <ul className={classes.comments} aria-label="Замечания">
      {comments.map((comment) => (
        <li key={comment.id} className={classes.comment} data-return={comment.reason === 'return' || undefined}>
          {comment.quote !== null && <q className={classes.quote}>{comment.quote}</q>}
          {comment.text}
          <span className={classes.small}>{comment.author}, {longMoment(comment.at)}{comment.reason === 'return' && ', возвращено с этим'}</span>
          {document.may.includes('comment') && <Resolve document={document} id={comment.id} />}
        </li>
      ))}
    </ul>
  )
}

function Resolve({ document: { regionId, id }, id: comment }: { document: DocumentReply; id: string }) {
  const { run, isRunning } = useCommand(resolveComment, { renews: [documentsKey] })
  return <Button variant="subtle" size="compact-xs" loading={isRunning} onClick={() => run({ params: { region: regionId, id, comment }, body: {} })}>Учтено</Button>
}

function NewComment({ document: { regionId, id }, field }: { document: DocumentReply; field: TemplateField }) {
  const [said, setSaid] = useState<{ text: string; quote: string | null } | null>(null)
  const { run, isRunning } = useCommand(commentDocument, { renews: [documentsKey], onDone: () => setSaid(null) })
  if (said === null) {
    return <div><Button variant="subtle" size="compact-xs" aria-label={`Замечание: ${field.title}`} onMouseDown={(event) => event.preventDefault()} onClick={() => setSaid({ text: '', quote: paragraphAt(field.code) })}>Замечание</Button></div>
  }
  return (
    <div className={classes.row}>
      {said.quote !== null && <q className={classes.quote}>{said.quote}</q>}
      <Textarea label={`Замечание: ${field.title}`} autosize minRows={2} value={said.text} onChange={({ currentTarget }) => setSaid({ ...said, text: currentTarget.value })} />
      <div className={classes.cells}>
        <Button size="compact-sm" loading={isRunning} disabled={said.text.trim() === ''} onClick={() => run({ params: { region: regionId, id }, body: { commentId: crypto.randomUUID(), field: field.code, row: null, quote: said.quote, text: said.text } })}>Оставить</Button>
        <Button size="compact-sm" variant="default" onClick={() => setSaid(null)}>Не нужно</Button>
      </div>
    </div>
  )
}

/** The paragraph that the caret, or the selection, is in. */
function paragraphAt(field: string): string | null {
  const area = window.document.querySelector(`#field-${field} textarea`)
  if (area instanceof HTMLTextAreaElement) {
    const [before, after] = [area.value.slice(0, area.selectionStart), area.value.slice(area.selectionStart)]
    const paragraph = `${before.slice(before.lastIndexOf('\n') + 1)}${after.split('\n')[0] ?? ''}`.trim()
    return paragraph === '' ? null : paragraph.slice(0, 300)
  }
  const selection = window.getSelection()
  const chosen = selection?.toString().trim() ?? ''
  return chosen !== '' && window.document.querySelector(`#field-${field}`)?.contains(selection?.anchorNode ?? null) === true ? chosen.slice(0, 300) : null
}
