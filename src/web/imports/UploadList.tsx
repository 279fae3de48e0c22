import { ActionIcon, Progress } from '@mantine/core'
import { sentencesOf } from '../kit/api/problem-error.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import classes from './ImportList.module.css'
import type { Upload } from './use-uploads.ts'

/** Files on their way: how far each has come, or why it was not taken. */
export function UploadList({ uploads, onDrop }: { uploads: readonly Upload[]; onDrop: (key: string) => void }) {
  if (uploads.length === 0) return null
  return <ul className={classes.list} aria-label="Загружаются">{uploads.map((upload) => <UploadLine key={upload.key} upload={upload} onDrop={() => onDrop(upload.key)} />)}</ul>
}

function UploadLine({ upload: { name, share, error }, onDrop }: { upload: Upload; onDrop: () => void }) {
  const problem = error === null ? null : sentencesOf(error)
  return (
    <li className={classes.line}>
      <Icon name="file" size={24} />
      <div className={classes.words}>
        <span className={classes.name}>{name}</span>
        {problem
          ? <p className={classes.problem} role="alert"><b>{problem.title}</b> {problem.advice}</p>
          : <Progress value={share * 100} size="sm" mt={8} aria-label={`Загружается ${name}`} />}
      </div>
      <ActionIcon variant="subtle" color="gray" aria-label={problem ? `Убрать из списка: ${name}` : `Остановить загрузку: ${name}`} onClick={onDrop}><Icon name="cross" size={18} /></ActionIcon>
    </li>
  )
}
