import { Button, FileButton } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { downloadAddress } from '../../../contract/address.ts'
import type { FormReply } from '../../../contract/data-forms.ts'
import { downloadBook, uploadBook, type BookReply } from '../../../contract/form-responses.ts'
import { uploadFile } from '../../kit/api/upload-file.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { keyed } from '../../kit/parts/keyed.ts'
import { Note } from '../../kit/parts/Note.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { formsKey } from '../form.queries.ts'
import classes from './BookPanel.module.css'

/** The way by Excel: a book to take away, and the place to give it back; what is at fault in it is named by cell. */
export function BookPanel({ form: { id, mine, counts } }: { form: FormReply }) {
  const queries = useQueryClient()
  const [isSending, setSending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [reply, setReply] = useState<BookReply | null>(null)
  const give = async (file: File | null) => {
    if (file === null) return
    setSending(true)
    setError(null)
    setReply(null)
    try {
      setReply(await uploadFile(uploadBook, file, { onProgress: () => undefined, signal: new AbortController().signal }, { form: id }))
      await queries.invalidateQueries({ queryKey: formsKey })
    } catch (caught) {
      setError(caught)
    } finally {
      setSending(false)
    }
  }
  return (
    <section className={classes.panel} aria-labelledby="book">
      <div className={classes.words}>
        <h2 id="book" className={classes.title}>Заполнить в Excel</h2>
        <p>{counts.asked > 1 && mine.length === 0 ? 'Одна книга на всех ваших адресатов: по строке на каждого.' : 'Книга с теми же вопросами и проверками.'} Заполните жёлтые ячейки и верните книгу сюда.</p>
      </div>
      <div className={classes.actions}>
        <Button component="a" variant="default" href={downloadAddress(downloadBook, { params: { id }, query: {} })} leftSection={<Icon name="download" size={18} />}>Скачать книгу</Button>
        <FileButton accept=".xlsx" onChange={(file) => void give(file)} inputProps={{ 'aria-label': 'Заполненная книга Excel' }}>{(props) => <Button {...props} variant="default" loading={isSending}>Вернуть заполненную</Button>}</FileButton>
      </div>
      <div className={classes.outcome} aria-live="polite">
        <ProblemNote error={error} />
        {reply && <Outcome reply={reply} />}
      </div>
    </section>
  )
}

function Outcome({ reply: { filled, unchanged, faulty, faults, moreFaults } }: { reply: BookReply }) {
  return (
    <>
      {filled.length > 0 && <Note tone="good" title={`Принято ответов: ${filled.length}.`}>{filled.slice(0, 10).join(', ')}{filled.length > 10 && ` и ещё ${filled.length - 10}`}</Note>}
      {filled.length === 0 && faulty.length === 0 && <Note tone="neutral" title="Новых ответов в книге нет.">Без изменений: {unchanged.length}.</Note>}
      {faulty.length > 0 && (
        <Note tone="doubt" title={`С замечаниями: ${faulty.length}. Исправьте названные ячейки и верните книгу ещё раз.`}>
          <ul className={classes.faults}>
            {keyed(faults, ({ place, message, name }) => `${place} ${message} ${name}`).map(({ key, item }) => <li key={key}><b>{item.place}</b> ({item.name}): {item.message}</li>)}
          </ul>
          {moreFaults > 0 && <p>И ещё {moreFaults}.</p>}
        </Note>
      )}
    </>
  )
}
