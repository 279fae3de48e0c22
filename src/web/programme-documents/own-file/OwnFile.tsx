import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { downloadAddress } from '../../../contract/address.ts'
import { downloadFile, type FileReply } from '../../../contract/files.ts'
import { checkOwnFile, giveOwnFile, leaveOwnFile, type DocumentReply } from '../../../contract/programme-documents.ts'
import { fieldsOf } from '../../../domain/programme-documents/document-template.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { FileField } from '../../kit/files/FileField.tsx'
import { Icon } from '../../kit/icons/Icon.tsx'
import { askToConfirm } from '../../kit/parts/confirm.ts'
import { Mark } from '../../kit/parts/Mark.tsx'
import { Note } from '../../kit/parts/Note.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { documentsKey } from '../document.queries.ts'
import classes from '../Documents.module.css'
import { addressProblemWords, addressStateWords } from './address-words.ts'

const renews = { renews: [documentsKey] }

/** The document as the school's own file: what it is, where it stands on the site, and whether that opens. */
export function OwnFile({ document }: { document: DocumentReply }) {
  const { file, may, state } = document
  const mayGive = may.includes('write') && state !== 'accepted'
  if (file === null) return mayGive ? <GiveFile document={document} /> : null
  return (
    <section className={classes.section} aria-labelledby="own-file">
      <h2 id="own-file" className={classes.heading}>Документ сдаётся своим файлом</h2>
      <div className={classes.body}>
        <p className={classes.text}><Icon name="file" size={18} /> <a href={downloadAddress(downloadFile, { params: { id: file.id } })}>{file.name}</a></p>
        {file.address !== null && <p className={classes.text}>На сайте: <a href={file.address} rel="noreferrer" target="_blank">{file.address}</a></p>}
        <AddressState file={file} />
        <Said document={document} />
        {mayGive && <FileSteps document={document} />}
      </div>
    </section>
  )
}

/** There are no fields to stand beside. */
function Said({ document: { comments, template } }: { document: DocumentReply }) {
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null)
  if (open.length === 0) return null
  const titles = new Map(fieldsOf(template).map(({ code, title }) => [code, title]))
  return (
    <ul className={classes.comments} aria-label="Замечания">
      {open.map(({ id, field, text, author, reason }) => <li key={id} className={classes.comment} data-return={reason === 'return' || undefined}><strong>{field === null ? 'О документе в целом' : titles.get(field) ?? field}</strong>: {text} <span className={classes.small}>{author}</span></li>)}
    </ul>
  )
}

/** Said by itself when the check is over. */
function AddressState({ file: { addressState, problem } }: { file: NonNullable<DocumentReply['file']> }) {
  const { words, tone } = addressStateWords[addressState ?? 'unchecked']
  return (
    <output className={classes.body}>
      <span><Mark tone={tone}>{words}</Mark></span>
      {problem !== null && <span className={classes.small}>{addressProblemWords[problem]}</span>}
    </output>
  )
}

function FileSteps({ document: { regionId, id, version, file } }: { document: DocumentReply }) {
  const address = { params: { region: regionId, id }, body: { version } }
  const check = useCommand(checkOwnFile, renews)
  const leave = useCommand(leaveOwnFile, renews)
  return (
    <>
      <ProblemNote error={check.error ?? leave.error} />
      <div className={classes.bar}>
        {file?.addressState === 'unreachable' && <Button variant="default" loading={check.isRunning} onClick={() => check.run(address)}>Проверить адрес снова</Button>}
        <Button variant="default" loading={leave.isRunning} onClick={() => askToConfirm({ title: 'Вернуться к конструктору?', text: 'Файл больше не будет документом школы; написанное в конструкторе сохранилось.', confirm: 'Вернуться', onConfirm: () => leave.run(address) })}>Писать в конструкторе</Button>
      </div>
    </>
  )
}

function GiveFile({ document: { regionId, id, version, school } }: { document: DocumentReply }) {
  const [files, setFiles] = useState<FileReply[]>([])
  const [site, setSite] = useState('')
  const { run, isRunning, error } = useCommand(giveOwnFile, renews)
  const [file] = files
  return (
    <details className={classes.section}>
      <summary>Документ уже готов: сдать своим файлом</summary>
      <div className={classes.body}>
        <Note tone="neutral" title="Вместо конструктора">Загрузите документ и укажите, где он стоит на сайте школы. Опора сама проверит, что он открывается без входа; после этого его можно отправить.</Note>
        <FileField label="Файл документа" description="Word (DOCX) или PDF до 50 МБ" most={1} files={files} onChange={setFiles} place={{ organisation: school.id }} />
        <TextInput label="Адрес на сайте школы" placeholder="https://" inputMode="url" value={site} onChange={({ currentTarget }) => setSite(currentTarget.value)} />
        <ProblemNote error={error} />
        <div><Button loading={isRunning} disabled={file === undefined || site.trim() === ''} onClick={() => file !== undefined && run({ params: { region: regionId, id }, body: { version, fileId: file.id, address: site } })}>Сдать этим файлом</Button></div>
      </div>
    </details>
  )
}
