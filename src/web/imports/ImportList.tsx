import { Progress } from '@mantine/core'
import type { z } from 'zod'
import type { importSummary } from '../../contract/imports.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { TextLink } from '../kit/parts/links.tsx'
import { longMoment } from '../kit/words/dates.ts'
import { paths } from '../paths.ts'
import classes from './ImportList.module.css'
import { ImportStateMark } from './ImportStateMark.tsx'

type Summary = z.infer<typeof importSummary>

/** The documents on the desk, the newest on top. */
export function ImportList({ items }: { items: readonly Summary[] }) {
  return <ul className={classes.list} aria-label="Документы на столе">{items.map((item) => <ImportLine key={item.id} item={item} />)}</ul>
}

function ImportLine({ item: { id, fileName, state, createdAt, problem, progress } }: { item: Summary }) {
  return (
    <li className={classes.line} data-link>
      <Icon name="file" size={24} />
      <div className={classes.words}>
        <TextLink className={classes.name} {...paths.import(id)}>{fileName}</TextLink>
        {problem && <p className={classes.problem}><b>{problem.title}</b> {problem.advice}</p>}
        {state === 'reading' && <ReadingProgress fileName={fileName} progress={progress} />}
      </div>
      <div className={classes.side}>
        <ImportStateMark state={state} />
        <time dateTime={createdAt}>{longMoment(createdAt)}</time>
      </div>
    </li>
  )
}

export function ReadingProgress({ fileName, progress }: { fileName: string; progress: Summary['progress'] }) {
  if (progress === null || progress.total === 0) return <Progress value={100} animated size="sm" mt={8} aria-label={`Читается ${fileName}`} />
  return (
    <div className={classes.progress}>
      <Progress value={(progress.done / progress.total) * 100} size="sm" aria-label={`Читается ${fileName}`} />
      <span>{progress.done} из {progress.total}</span>
    </div>
  )
}
