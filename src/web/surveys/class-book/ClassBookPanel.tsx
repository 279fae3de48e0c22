import { Button, FileButton } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { downloadAddress } from '../../../contract/address.ts'
import { downloadClassBook, uploadClassBook, type ClassBookReply } from '../../../contract/class-lists.ts'
import { uploadFile } from '../../kit/api/upload-file.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { counted } from '../../kit/words/plural.ts'
import { surveysKey } from '../survey.queries.ts'
import { listForms } from '../survey-words.ts'
import { ClassBookOutcome } from './ClassBookOutcome.tsx'
import classes from './ClassBook.module.css'

type Tried = { file: File; reply: ClassBookReply }

/** Class lists by Excel: a book to take away, and to give back; it is tried first, and saved only once a person has seen what would change. */
export function ClassBookPanel({ programme, school, territory }: { programme: string; school?: string | undefined; territory?: number | undefined }) {
  const queries = useQueryClient()
  const [isSending, setSending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [tried, setTried] = useState<Tried | null>(null)
  const send = async (file: File, trial: 'yes' | 'no'): Promise<ClassBookReply | null> => {
    setSending(true)
    setError(null)
    try {
      return await uploadFile(uploadClassBook, file, { onProgress: () => undefined, signal: new AbortController().signal }, { programme, trial })
    } catch (caught) {
      setError(caught)
      return null
    } finally {
      setSending(false)
    }
  }
  const tryIt = async (file: File | null) => {
    if (file === null) return
    setTried(null)
    const reply = await send(file, 'yes')
    if (reply !== null) setTried({ file, reply })
  }
  const accept = async ({ file }: Tried) => {
    const reply = await send(file, 'no')
    if (reply === null) return
    setTried(null)
    tell(`Сохранено: ${counted(reply.changed.length, listForms)}.`)
    await queries.invalidateQueries({ queryKey: surveysKey })
  }
  return (
    <section className={classes.panel} aria-labelledby="class-book">
      <div className={classes.words}>
        <h2 id="class-book" className={classes.title}>{school === undefined ? 'Все школы одной книгой Excel' : 'Списком из Excel'}</h2>
        <p>Скачайте книгу, заполните жёлтые ячейки и загрузите обратно. Сначала покажем, что изменится и в каких ячейках ошибки; до подтверждения ничего не сохраняется.</p>
      </div>
      <div className={classes.actions}>
        <Button component="a" variant="default" href={downloadAddress(downloadClassBook, { params: { programme }, query: { school, territory } })} leftSection={<Icon name="download" size={18} />}>Скачать книгу</Button>
        <FileButton accept=".xlsx" onChange={(file) => void tryIt(file)} inputProps={{ 'aria-label': 'Книга Excel со списками классов' }}>{(props) => <Button {...props} variant="default" loading={isSending}>Загрузить и проверить</Button>}</FileButton>
      </div>
      <div className={classes.outcome} aria-live="polite">
        <ProblemNote error={error} />
        {tried && (
          <>
            <ClassBookOutcome reply={tried.reply} />
            {tried.reply.changed.length > 0 && (
              <div className={classes.actions}>
                <Button loading={isSending} onClick={() => void accept(tried)}>Сохранить {counted(tried.reply.changed.length, listForms)}</Button>
                <Button variant="default" onClick={() => setTried(null)}>Не сохранять</Button>
              </div>
            )}
          </>
        )}
      </div>
    </section>
  )
}
