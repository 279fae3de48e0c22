import { Button, FileButton } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { downloadAddress } from '../../../contract/address.ts'
import { downloadQuestionnaire, uploadQuestionnaire, type QuestionnaireFileReply } from '../../../contract/catalogue.ts'
import { uploadFile } from '../../kit/api/upload-file.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { keyed } from '../../kit/parts/keyed.ts'
import { Note } from '../../kit/parts/Note.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { catalogueKey } from '../catalogue.queries.ts'
import classes from './Editor.module.css'

type QuestionnaireFileProps = {
  id: string
  code: string
  version: number
  mayLoad: boolean
  isChanged: boolean
  /** What came of the last file: kept by the page, for the editor begins anew with what was loaded. */
  reply: QuestionnaireFileReply | null
  onReply: (reply: QuestionnaireFileReply | null) => void
}

/** The questionnaire as a file, out and in; what can't be read in it is named by cell. */
export function QuestionnaireFile({ id, code, version, mayLoad, isChanged, reply, onReply }: QuestionnaireFileProps) {
  const queries = useQueryClient()
  const [isSending, setSending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const give = async (file: File | null) => {
    if (file === null) return
    setSending(true)
    setError(null)
    onReply(null)
    try {
      onReply(await uploadFile(uploadQuestionnaire, file, { onProgress: () => undefined, signal: new AbortController().signal }, { programme: id, code, version }))
      await queries.invalidateQueries({ queryKey: catalogueKey })
    } catch (caught) {
      setError(caught)
    } finally {
      setSending(false)
    }
  }
  const address = (format: 'xlsx' | 'json') => downloadAddress(downloadQuestionnaire, { params: { id, code }, query: { format } })
  return (
    <div className={classes.file}>
      <div className={classes.numbers}>
        <Button component="a" variant="subtle" size="compact-sm" href={address('xlsx')} leftSection={<Icon name="download" size={16} />}>Скачать Excel</Button>
        <Button component="a" variant="subtle" size="compact-sm" href={address('json')} leftSection={<Icon name="download" size={16} />}>Скачать JSON</Button>
        {mayLoad && !isChanged && <FileButton accept=".xlsx,.json" onChange={(file) => void give(file)} inputProps={{ 'aria-label': 'Файл анкеты, Excel или JSON' }}>{(props) => <Button {...props} variant="subtle" size="compact-sm" loading={isSending} leftSection={<Icon name="upload" size={16} />}>Загрузить из файла</Button>}</FileButton>}
      </div>
      <div aria-live="polite">
        <ProblemNote error={error} />
        {reply !== null && <Outcome reply={reply} />}
      </div>
    </div>
  )
}

function Outcome({ reply: { version, faults, remarks } }: { reply: QuestionnaireFileReply }) {
  if (version !== null && remarks.length === 0) return <Note tone="good" title="Анкета загружена." />
  const lines = version === null ? faults : remarks
  return (
    <Note tone="doubt" title={version === null ? 'Анкета не загружена: исправьте названные ячейки и загрузите её ещё раз.' : 'Анкета загружена, но с замечаниями.'}>
      <ul>{keyed(lines, ({ place, message }) => `${place} ${message}`).map(({ key, item }) => <li key={key}><b>{item.place}</b>: {item.message}</li>)}</ul>
    </Note>
  )
}
