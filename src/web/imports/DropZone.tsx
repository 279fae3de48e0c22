import { Button, FileButton } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { useState } from 'react'
import { Icon } from '../kit/icons/Icon.tsx'
import classes from './DropZone.module.css'

const accepted = '.docx,.xlsx,.pdf,.html,.htm,.md,.txt,.tsv,.csv,.json'

/** Documents may be dropped anywhere on the page, pasted, or chosen; several at once. */
export function DropZone({ onFiles }: { onFiles: (files: Iterable<File>) => void }) {
  const isOver = useDroppedFiles(onFiles)
  useWindowEvent('paste', ({ clipboardData }) => {
    if (clipboardData && clipboardData.files.length > 0) onFiles([...clipboardData.files])
  })
  return (
    <section className={classes.zone} data-over={isOver} aria-label="Загрузка документов">
      <Icon name="import" size={32} />
      <div className={classes.words}>
        <p className={classes.title}>{isOver ? 'Отпустите, чтобы загрузить' : 'Перетащите сюда приказ с дорожной картой'}</p>
        <p className={classes.hint}>Можно несколько файлов сразу, можно вставить из буфера (Ctrl+V). Подойдут DOCX, XLSX, PDF с текстом, HTML, Markdown, текст и JSON до 50 МБ.</p>
      </div>
      <FileButton multiple accept={accepted} onChange={onFiles} inputProps={{ 'aria-label': 'Файлы дорожных карт' }}>{(props) => <Button {...props}>Выбрать файлы</Button>}</FileButton>
    </section>
  )
}

/** Takes what is dropped on the window, which would otherwise leave the page for the file; tells whether files hang over it. */
function useDroppedFiles(onFiles: (files: Iterable<File>) => void): boolean {
  const [isOver, setOver] = useState(false)
  useWindowEvent('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  })
  useWindowEvent('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) setOver(false)
  })
  useWindowEvent('drop', (event) => {
    if (!event.dataTransfer || event.dataTransfer.files.length === 0) return
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  })
  return isOver
}
