import { useState } from 'react'
import type { z } from 'zod'
import type { journalEntryReply } from '../../contract/journal.ts'
import { subjectNames } from '../kit/names/subject-names.ts'
import { TextLink } from '../kit/parts/links.tsx'
import { longDate, longMoment } from '../kit/words/dates.ts'
import { paths } from '../paths.ts'
import { sentenceOfAction } from './action-sentences.ts'
import classes from './JournalPage.module.css'
import { linesOfRecord } from './recorded-value.ts'

type Entry = z.infer<typeof journalEntryReply>

export function JournalEntry({ entry }: { entry: Entry }) {
  const [isOpen, setOpen] = useState(false)
  const { at, programmeDate, person, action, subject, before, after, hash } = entry
  const hasDetails = before !== null || after !== null
  return (
    <li className={classes.entry}>
      <div className={classes.when}>
        <time dateTime={at}>{longMoment(at)}</time>
        <span>по программе {longDate(programmeDate)}</span>
      </div>
      <div className={classes.what}>
        <span className={classes.action}>{sentenceOfAction(action)}</span>
        <span className={classes.who}>{person} · <SubjectLink subject={subject} /></span>
        {hasDetails && (
          <details className={classes.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
            <summary>Что изменилось</summary>
            {isOpen && <div className={classes.sides}><Side title="Было" value={before} /><Side title="Стало" value={after} /></div>}
          </details>
        )}
      </div>
      <code className={classes.hash} title={hash ?? 'Запись будет скреплена в ближайшие секунды'}>{hash === null ? 'скрепляется' : hash.slice(0, 10)}</code>
    </li>
  )
}

function SubjectLink({ subject: { kind, id } }: Pick<Entry, 'subject'>) {
  const name = subjectNames[kind] ?? kind
  if (kind === 'roadmap') return <TextLink underline="always" {...paths.roadmap(id)}>{name}</TextLink>
  if (kind === 'import') return <TextLink underline="always" {...paths.import(id)}>{name}</TextLink>
  if (kind === 'territory') return <TextLink underline="always" {...paths.roadmaps({ territory: Number(id) })}>{name}</TextLink>
  if (kind === 'organisation') return <TextLink underline="always" {...paths.organisation(id)}>{name}</TextLink>
  if (kind === 'programme') return <TextLink underline="always" {...paths.programme(id)}>{name}</TextLink>
  if (kind === 'form') return <TextLink underline="always" {...paths.form(id)}>{name}</TextLink>
  return <>{name}</>
}

function Side({ title, value }: { title: string; value: unknown }) {
  const lines = linesOfRecord(value)
  if (lines.length === 0) return null
  return (
    <div className={classes.side}>
      <b>{title}</b>
      <pre>{lines.join('\n')}</pre>
    </div>
  )
}
