import { Button, FileButton, Textarea, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import type { VisitReply } from '../../contract/visits.ts'
import { checkForm } from '../../domain/data-forms/check-form.ts'
import { cleanAnswers } from '../../domain/data-forms/clean-answers.ts'
import { faultsAt } from '../data-forms/filling/faults-at.ts'
import { FormFields } from '../data-forms/filling/FormFields.tsx'
import { Icon } from '../kit/icons/Icon.tsx'
import { Note } from '../kit/parts/Note.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { useFirstFault } from '../kit/parts/use-first-fault.ts'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { useProtocol } from './use-protocol.ts'
import classes from './Visits.module.css'

/** The check list, the notes and the photos of a visit: typed anywhere, kept on the device, sent when the line is back. */
export function ProtocolForm({ visit }: { visit: VisitReply }) {
  const { draft, change, send, isSending, isWaiting, error } = useProtocol(visit)
  const [isTried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const lookAtFault = useFirstFault(form)
  if (draft === null) return <Waiting lines={8} />
  const faults = checkForm(visit.checkList, cleanAnswers(visit.checkList, draft.answers))
  const unsent = draft.photos.filter(({ isSent }) => !isSent).length
  return (
    <section className={classes.section} aria-labelledby="writing">
      <h2 id="writing" className={classes.heading}>{visit.protocol === null ? 'Записать протокол' : 'Исправить протокол'}</h2>
      {visit.signedBy.length > 0 && <Note tone="doubt" title="После исправления протокол подписывают заново." />}
      <form ref={form} className={classes.form} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (faults.length === 0) void send(); else lookAtFault() }}>
        <TextInput label="Когда прошло" type="date" required value={draft.heldOn} onChange={({ currentTarget }) => change({ heldOn: currentTarget.value })} />
        <FormFields definition={visit.checkList} answers={draft.answers} onChange={(answers) => change({ answers })} faults={faultsAt(faults, visit.checkList, { isTried })} isReadOnly={false} />
        <Textarea label="Заметки" autosize minRows={3} value={draft.notes} onChange={({ currentTarget }) => change({ notes: currentTarget.value })} />
        <div>
          <FileButton multiple accept="image/*" onChange={(files) => change({ photos: [...draft.photos, ...files.map((file) => ({ id: crypto.randomUUID(), name: file.name, blob: file, isSent: false }))] })} inputProps={{ 'aria-label': 'Снимки' }}>
            {(props) => <Button {...props} variant="default" leftSection={<Icon name="plus" size={16} />}>Добавить снимки</Button>}
          </FileButton>
          <ul>{draft.photos.map(({ id, name, isSent }) => <li key={id}>{name}{isSent ? '' : ' (только на этом устройстве)'} <Button variant="subtle" size="compact-sm" aria-label={`Убрать ${name}`} onClick={() => change({ photos: draft.photos.filter((one) => one.id !== id) })}>Убрать</Button></li>)}</ul>
        </div>
        {isTried && faults.length > 0 && <p role="alert">Осталось ответить: {faults.length}.</p>}
        {isWaiting
          ? <Note tone="doubt" title="Нет связи: протокол ещё не отправлен.">Он сохранён на этом устройстве{unsent > 0 ? `, снимков ждёт отправки: ${unsent}` : ''} и уйдёт сам, когда связь появится. Не закрывайте эту страницу или вернитесь на неё.</Note>
          : <ProblemNote error={error} />}
        <div className={classes.bar}>
          <Button type="submit" loading={isSending}>{isWaiting ? 'Попробовать сейчас' : 'Отправить протокол'}</Button>
          <output className={classes.small}>Набранное сохраняется на этом устройстве, пока не отправлено.</output>
        </div>
      </form>
    </section>
  )
}
