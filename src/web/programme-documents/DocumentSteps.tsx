import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { acceptDocument, confirmDocument, mendDocument, nameVersion, returnDocument, sendBackDocument, sendDocument, unlockField, type DocumentReply } from '../../contract/programme-documents.ts'
import { fieldsOf } from '../../domain/programme-documents/document-template.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { askToConfirm } from '../kit/parts/confirm.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { documentsKey } from './document.queries.ts'
import classes from './Documents.module.css'

const done = (words: string) => ({ renews: [documentsKey], onDone: () => tell(words) })

/** What may be done with the document now. */
export function DocumentSteps({ document, hasUnsent }: { document: DocumentReply; hasUnsent: boolean }) {
  const { regionId, id, version, may } = document
  const address = { params: { region: regionId, id } }
  const send = useCommand(sendDocument, done('Документ отправлен куратору.'))
  const confirm = useCommand(confirmDocument, done('Документ подтверждён.'))
  const accept = useCommand(acceptDocument, done('Документ принят.'))
  const mend = useCommand(mendDocument, done('Правка записана, поле закрыто.'))
  const error = send.error ?? confirm.error ?? accept.error ?? mend.error
  return (
    <>
      <ProblemNote error={error} />
      <div className={classes.bar}>
        {may.includes('send') && <Button loading={send.isRunning} disabled={hasUnsent || (document.file !== null && document.file.addressState !== 'reachable')} onClick={() => askToConfirm({ title: 'Отправить документ?', text: 'После отправки его нельзя править, пока не вернут.', confirm: 'Отправить', onConfirm: () => send.run({ ...address, body: { version } }) })}>Отправить куратору</Button>}
        {may.includes('mend') && <Button loading={mend.isRunning} disabled={hasUnsent} onClick={() => mend.run({ ...address, body: { version } })}>Записать правку и закрыть поле</Button>}
        {may.includes('confirm') && <Button loading={confirm.isRunning} onClick={() => confirm.run({ ...address, body: { version } })}>Подтвердить</Button>}
        {may.includes('accept') && <Button loading={accept.isRunning} onClick={() => accept.run({ ...address, body: { version } })}>Принять без экспертизы</Button>}
        {may.includes('name-version') && <NameVersion document={document} />}
      </div>
      {(may.includes('return') || may.includes('send-back')) && <GiveBack document={document} />}
      {may.includes('unlock') && <Unlock document={document} />}
    </>
  )
}

function NameVersion({ document: { regionId, id } }: { document: DocumentReply }) {
  const [name, setName] = useState('')
  const { run, isRunning, error } = useCommand(nameVersion, { renews: [documentsKey], onDone: ({ number }) => { setName(''); tell(`Сохранена версия ${number}.`) } })
  return (
    <>
      <TextInput label="Название версии" placeholder="После педсовета" value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
      <Button variant="default" loading={isRunning} disabled={name.trim() === ''} onClick={() => run({ params: { region: regionId, id }, body: { name } })}>Сохранить версию</Button>
      <ProblemNote error={error} />
    </>
  )
}

type Said = { key: string; field: string; text: string }
const blank = (): Said => ({ key: crypto.randomUUID(), field: '', text: '' })

/** Each message to the point that it speaks of. */
function GiveBack({ document: { regionId, id, version, template, may } }: { document: DocumentReply }) {
  const [messages, setMessages] = useState<Said[]>(() => [blank()])
  const { run, isRunning, error } = useCommand(may.includes('return') ? returnDocument : sendBackDocument, done('Документ возвращён школе.'))
  const set = (key: string, fields: Partial<Said>) => setMessages(messages.map((one) => (one.key === key ? Object.assign({}, one, fields) : one)))
  const whole = messages.filter(({ text }) => text.trim().length >= 5)
  return (
    <section className={classes.section} aria-labelledby="give-back">
      <h2 id="give-back" className={classes.heading}>Вернуть школе</h2>
      <div className={classes.body}>
        {messages.map(({ key, field, text }, at) => (
          <div key={key} className={classes.row}>
            <NativeSelect label={`О чём замечание ${at + 1}`} value={field} onChange={({ currentTarget }) => set(key, { field: currentTarget.value })} data={[{ value: '', label: 'документ в целом' }, ...fieldsOf(template).map(({ code, title }) => ({ value: code, label: title }))]} />
            <Textarea label={`Замечание ${at + 1}`} autosize minRows={2} value={text} onChange={({ currentTarget }) => set(key, { text: currentTarget.value })} />
          </div>
        ))}
        <div><Button variant="subtle" size="compact-sm" onClick={() => setMessages([...messages, blank()])}>Ещё замечание</Button></div>
        <ProblemNote error={error} />
        <div><Button variant="default" loading={isRunning} disabled={whole.length === 0} onClick={() => run({ params: { region: regionId, id }, body: { version, messages: whole.map(({ field, text }) => ({ field: field === '' ? null : field, row: null, text })) } })}>Вернуть с замечаниями</Button></div>
      </div>
    </section>
  )
}

function Unlock({ document: { regionId, id, version, template } }: { document: DocumentReply }) {
  const fields = fieldsOf(template)
  const [field, setField] = useState(fields[0]?.code ?? '')
  const [reason, setReason] = useState('')
  const { run, isRunning, error } = useCommand(unlockField, done('Поле открыто для правки.'))
  return (
    <details className={classes.section}>
      <summary>Открыть одно поле для правки</summary>
      <div className={classes.body}>
        <NativeSelect label="Поле" value={field} onChange={({ currentTarget }) => setField(currentTarget.value)} data={fields.map(({ code, title }) => ({ value: code, label: title }))} />
        <Textarea label="Почему" description="Останется в журнале, школа увидит" autosize minRows={2} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
        <ProblemNote error={error} />
        <div><Button variant="default" loading={isRunning} disabled={reason.trim().length < 10} onClick={() => run({ params: { region: regionId, id }, body: { version, field, reason } })}>Открыть поле</Button></div>
      </div>
    </details>
  )
}
