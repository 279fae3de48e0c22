import { FileButton, Button } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { useState, type DragEvent } from 'react'
import { Icon } from '../kit/icons/Icon.tsx'
import classes from './DropZone.module.css'

const accepted = '.docx,.xlsx,.pdf,.html,.htm,.md,.txt,.tsv,.csv,.json'

/** Where documents are dropped, pasted or chosen, several at once. */
export function DropZone({ onFiles }: { onFiles: (files: Iterable<File>) => void }) {
  const [isOver, setOver] = useState(false)
  useWindowEvent('paste', ({ clipboardData }) => {
    if (clipboardData && clipboardData.files.length > 0) onFiles(clipboardData.files)
  })
  const take = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles(event.dataTransfer.files)
  }
  return (
    <section
      className={classes.zone} data-over={isOver} aria-label="Загрузка документов" onDrop={take}
      onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)}
    >
      <Icon name="import" size={32} />
      <div className={classes.words}>
        <p className={classes.title}>Перетащите сюда приказ с дорожной картой</p>
        <p className={classes.hint}>Можно несколько файлов сразу, можно вставить из буфера (Ctrl+V). Подойдут DOCX, XLSX, PDF с текстом, HTML, Markdown, текст и JSON до 50 МБ.</p>
      </div>
      <FileButton multiple accept={accepted} onChange={onFiles}>{(props) => <Button {...props}>Выбрать файлы</Button>}</FileButton>
    </section>
  )
}
