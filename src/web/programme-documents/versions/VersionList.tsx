import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentReply } from '../../../contract/programme-documents.ts'
import { compareContents } from '../../../domain/programme-documents/compare-contents.ts'
import type { WordChange } from '../../../domain/programme-documents/compare-words.ts'
import type { DocumentContent } from '../../../domain/programme-documents/document-content.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { longMoment } from '../../kit/words/dates.ts'
import { versionQuery } from '../document.queries.ts'
import classes from '../Documents.module.css'

/** What was named or sent, each against what stands now. */
export function VersionList({ document }: { document: DocumentReply }) {
  const [compared, setCompared] = useState<number | null>(null)
  return (
    <section className={classes.section} aria-labelledby="versions">
      <h2 id="versions" className={classes.heading}>Версии</h2>
      <ul className={classes.list}>
        {document.versions.map(({ number, name, author, at, hash, isOwnFile }) => (
          <li key={number} className={classes.line}>
            <div className={classes.words}>
              <span>{number}. {name}{isOwnFile && ', свой файл'}</span>
              <span className={classes.small}>{author}, {longMoment(at)} · SHA-256 {hash.slice(0, 12)}…</span>
            </div>
            {!isOwnFile && <Button variant="default" size="compact-sm" aria-expanded={compared === number} onClick={() => setCompared(compared === number ? null : number)}>{compared === number ? 'Скрыть' : 'Сравнить с нынешней'}</Button>}
          </li>
        ))}
      </ul>
      {compared !== null && <Comparison document={document} number={compared} />}
    </section>
  )
}

function Comparison({ document: { regionId, id, template, content }, number }: { document: DocumentReply; number: number }) {
  const { data, error } = useQuery(versionQuery(regionId, id, number))
  if (!data) return error ? <ProblemNote error={error} /> : <Waiting lines={4} />
  return <Differences before={data.content} after={content} template={template} number={number} />
}

function Differences({ before, after, template, number }: { before: DocumentContent; after: DocumentContent; template: DocumentReply['template']; number: number }) {
  const fields = compareContents(template, before, after)
  if (fields.length === 0) return <p>От версии {number} нынешний текст не отличается.</p>
  return (
    <>
      <p className={classes.small}>Зачёркнуто то, что было в версии {number} и чего теперь нет; выделено то, что добавлено.</p>
      {fields.map(({ field, title, changes }) => (
        <div key={field} className={classes.field}>
          <h3 className={classes.name}>{title}</h3>
          <p className={classes.text}>{placed(changes).map(({ place, what, text }) => (what === 'same' ? text : what === 'added' ? <ins key={place} className={classes.added}>{text}</ins> : <del key={place} className={classes.gone}>{text}</del>))}</p>
        </div>
      ))}
    </>
  )
}

function placed(changes: readonly WordChange[]): (WordChange & { place: number })[] {
  let place = 0
  return changes.map((change) => {
    place += change.text.length
    return Object.assign({ place }, change)
  })
}
