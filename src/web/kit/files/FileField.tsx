import { Button, FileButton, Progress } from '@mantine/core'
import { useId, useState } from 'react'
import type { FileReply } from '../../../contract/files.ts'
import { Icon } from '../icons/Icon.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { AttachedFile } from './AttachedFile.tsx'
import classes from './FileField.module.css'
import { fileSize } from './file-size.ts'
import { useFileUploads, type Upload } from './use-file-uploads.ts'

/** The own organisation or territory. */
const ownPlace = {}

type FileFieldProps = {
  label: string
  description?: string
  files: readonly FileReply[]
  onChange: (files: FileReply[]) => void
  /** What the files are of; left out: the own organisation or territory. */
  place?: { organisation?: string; territory?: number }
  most?: number
  error?: React.ReactNode
}

/** Files for a form: dropped or chosen, on their way with a bar, then shown; sent again by itself after a lost line. */
export function FileField({ label, description = 'PDF, документы, снимки, архивы до 50 МБ', files, onChange, place = ownPlace, most = 20, error }: FileFieldProps) {
  const [isOver, setOver] = useState(false)
  const name = useId()
  const { uploads, add, drop } = useFileUploads(place, (file) => onChange([...files.filter(({ id }) => id !== file.id), file]))
  const isFull = files.length + uploads.length >= most
  const take = (given: Iterable<File>) => { for (const file of [...given].slice(0, most - files.length - uploads.length)) add(file) }
  return (
    // Dropping is a second way for the mouse; the button inside is the way for everybody.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      aria-labelledby={name} className={classes.field} data-over={isOver}
      onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files) }}
    >
      <div className={classes.head}>
        <div className={classes.words}>
          <p id={name} className={classes.label}>{label}</p>
          <p className={classes.hint}>{isOver ? 'Отпустите, чтобы загрузить' : `Перетащите сюда или выберите. ${description}.`}</p>
        </div>
        <FileButton multiple={most > 1} onChange={(chosen) => take(chosen === null ? [] : Array.isArray(chosen) ? chosen : [chosen])} inputProps={{ 'aria-label': label }}>
          {(props) => <Button {...props} variant="default" size="sm" disabled={isFull} leftSection={<Icon name="plus" size={16} />}>Выбрать файл</Button>}
        </FileButton>
      </div>
      {(files.length > 0 || uploads.length > 0) && (
        <ul className={classes.list}>
          {files.map((file) => <AttachedFile key={file.id} file={file} onRemove={() => onChange(files.filter(({ id }) => id !== file.id))} />)}
          {uploads.map((upload) => <Underway key={upload.key} upload={upload} onDrop={() => drop(upload.key)} />)}
        </ul>
      )}
      {error && <p role="alert" className={classes.error}>{error}</p>}
    </fieldset>
  )
}

function Underway({ upload: { name, size, share, isWaiting, error }, onDrop }: { upload: Upload; onDrop: () => void }) {
  return (
    <li className={classes.item}>
      <Icon name="file" size={20} />
      <div className={classes.about}>
        <p className={classes.name}>{name} <span className={classes.size}>{fileSize(size)}</span></p>
        {error === null
          ? <><Progress value={share * 100} size="sm" aria-label={`Загружается ${name}`} animated={isWaiting} />{isWaiting && <p className={classes.size}>Связь пропала. Файл отправится сам, как только она появится.</p>}</>
          : <ProblemNote error={error} />}
      </div>
      <Button variant="subtle" size="compact-sm" onClick={onDrop}>{error === null ? 'Отменить' : 'Убрать'}</Button>
    </li>
  )
}
