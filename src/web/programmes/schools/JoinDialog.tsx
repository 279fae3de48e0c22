import { Button, FileButton, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { checkSchools, joinSchools, readSchoolFile, type CheckedSchools } from '../../../contract/programme-schools.ts'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { uploadFile } from '../../kit/api/upload-file.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { counted } from '../../kit/words/plural.ts'
import { sessionQuery } from '../../shell/session.queries.ts'
import { PaperFields, paperOf } from '../PaperFields.tsx'
import { schoolForms } from '../programme-words.ts'
import { programmesKey } from '../programme.queries.ts'
import { CheckedLines } from './CheckedLines.tsx'

/** Schools by a list: first what each line means, then the order. Lines that are at fault stay out and are named. */
export function JoinDialog({ programme, onClose }: { programme: ProgrammeReply; onClose: () => void }) {
  const { data: session } = useQuery(sessionQuery)
  const [text, setText] = useState('')
  const [lines, setLines] = useState<CheckedSchools['lines'] | null>(null)
  const [on, setOn] = useState(session?.programmeDate ?? '')
  const [paper, setPaper] = useState({ number: '', date: '' })
  const [isTried, setTried] = useState(false)
  const file = useSchoolFile(programme.id, (read) => { setText(read); setLines(null) })
  const check = useCommand(checkSchools, { onDone: ({ lines: checked }) => setLines(checked) })
  const join = useCommand(joinSchools, { renews: [programmesKey], onDone: ({ joined }) => { tell(`Включено: ${counted(joined, schoolForms)}.`); onClose() } })
  const params = { id: programme.id }
  const ready = (lines ?? []).flatMap(({ organisationId, fault }) => (fault === null && organisationId !== null ? [organisationId] : []))
  const isHalf = paperOf(paper) === null && (paper.number !== '' || paper.date !== '')
  const submit = () => {
    if (lines === null) return check.run({ params, body: { text, purpose: 'join' } })
    setTried(true)
    if (ready.length > 0 && on !== '' && !isHalf) join.run({ params, body: { organisationIds: ready, on, document: paperOf(paper) } })
  }
  return (
    <Modal opened onClose={onClose} title="Включить школы" size="xl" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
        <Stack>
          {lines === null && (
            <>
              <Textarea
                data-autofocus label="Список школ" description="По школе в строке: ИНН, ОГРН, логин ФИС ОКО или полное название. Можно вставить строки таблицы целиком." autosize minRows={6} maxRows={14} maxLength={2_000_000}
                value={text} onChange={({ currentTarget }) => setText(currentTarget.value)}
              />
              <FileButton accept=".xlsx,.csv,.docx,.txt" onChange={file.take} inputProps={{ 'aria-label': 'Файл со списком школ' }}>
                {(props) => <Button {...props} variant="default" size="xs" style={{ alignSelf: 'flex-start' }} leftSection={<Icon name="file" size={16} />} loading={file.isReading}>Взять из файла XLSX</Button>}
              </FileButton>
            </>
          )}
          {lines !== null && (
            <>
              <CheckedLines lines={lines} />
              <TextInput type="date" label="Участвуют с" value={on} error={isTried && on === '' && 'Укажите дату.'} onChange={({ currentTarget }) => setOn(currentTarget.value)} />
              <PaperFields value={paper} onChange={setPaper} isTried={isTried} isRequired={false} />
            </>
          )}
          <ProblemNote error={file.error ?? check.error ?? join.error} />
          <Group gap="xs">
            {lines === null
              ? <Button type="submit" loading={check.isRunning} disabled={text.trim() === ''}>Проверить список</Button>
              : <Button type="submit" loading={join.isRunning} disabled={ready.length === 0}>{ready.length === 0 ? 'Включать некого' : `Включить: ${counted(ready.length, schoolForms)}`}</Button>}
            {lines !== null && <Button variant="default" onClick={() => setLines(null)}>Исправить список</Button>}
            <Button variant="subtle" onClick={onClose}>Не включать</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function useSchoolFile(programme: string, onText: (text: string) => void) {
  const [isReading, setReading] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const take = (file: File | null) => {
    if (file === null) return
    setReading(true)
    setError(null)
    uploadFile(readSchoolFile, file, { onProgress: () => undefined, signal: new AbortController().signal }, { programme })
      .then(({ text }) => onText(text)).catch(setError).finally(() => setReading(false))
  }
  return { take, isReading, error }
}
