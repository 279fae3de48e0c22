import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { closeForm, discardForm, extendForm, openForm, refreshForm, type FormReply } from '../../contract/data-forms.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { askToConfirm } from '../kit/parts/confirm.ts'
import { ButtonLink } from '../kit/parts/links.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { counted } from '../kit/words/plural.ts'
import { paths } from '../paths.ts'
import { formsKey } from './form.queries.ts'
import { askedForms } from './form-words.ts'

/** What may be done with the form as a whole. */
export function FormSteps({ form }: { form: FormReply }) {
  const { id, version, may, title } = form
  const navigate = useNavigate()
  const [isExtending, setExtending] = useState(false)
  const renews = [formsKey]
  const open = useCommand(openForm, { renews, onDone: ({ asked }) => tell(`Форма открыта, спрашиваем: ${counted(asked, askedForms)}.`) })
  const close = useCommand(closeForm, { renews, onDone: () => tell('Форма закрыта.') })
  const refresh = useCommand(refreshForm, { renews, onDone: ({ added }) => tell(added === 0 ? 'Новых адресатов нет.' : `Добавлено: ${counted(added, askedForms)}.`) })
  const discard = useCommand(discardForm, { renews, onDone: () => navigate(paths.forms()) })
  const body = { params: { id }, body: { version } }
  return (
    <>
      {may.includes('edit') && <ButtonLink variant="default" {...paths.formEditor(id)}>Редактор</ButtonLink>}
      {may.includes('open') && <Button loading={open.isRunning} onClick={() => askToConfirm({ title: 'Открыть форму?', text: 'Вопросы больше нельзя будет изменить, и форма появится у всех, у кого она спрашивается.', confirm: 'Открыть', onConfirm: () => open.run(body) })}>Открыть для заполнения</Button>}
      {may.includes('refresh') && <Button variant="default" loading={refresh.isRunning} onClick={() => refresh.run(body)}>Спросить новых</Button>}
      {(may.includes('extend') || may.includes('reopen')) && <Button variant="default" onClick={() => setExtending(true)}>{may.includes('reopen') ? 'Открыть снова' : 'Продлить срок'}</Button>}
      {may.includes('close') && <Button variant="default" loading={close.isRunning} onClick={() => askToConfirm({ title: 'Закрыть форму?', text: 'Ответы больше не будут приниматься. Форму можно будет открыть снова.', confirm: 'Закрыть форму', onConfirm: () => close.run(body) })}>Закрыть</Button>}
      {may.includes('discard') && <Button variant="default" loading={discard.isRunning} onClick={() => askToConfirm({ title: 'Удалить черновик?', text: `«${title}» пропадёт вместе с вопросами.`, confirm: 'Удалить', onConfirm: () => discard.run(body) })}>Удалить</Button>}
      <ProblemNote error={open.error ?? close.error ?? refresh.error ?? discard.error} />
      {isExtending && <ExtendDialog form={form} onClose={() => setExtending(false)} />}
    </>
  )
}

function ExtendDialog({ form: { id, version, dueOn }, onClose }: { form: FormReply; onClose: () => void }) {
  const [day, setDay] = useState(dueOn ?? '')
  const { run, isRunning, error } = useCommand(extendForm, { renews: [formsKey], onDone: onClose })
  return (
    <Modal opened onClose={onClose} title="Новый срок" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); run({ params: { id }, body: { version, dueOn: day === '' ? null : day } }) }}>
        <TextInput type="date" label="Заполнить до" data-autofocus value={day} onChange={({ currentTarget }) => setDay(currentTarget.value)} mb="md" />
        <ProblemNote error={error} />
        <Group gap="xs"><Button type="submit" loading={isRunning}>Сохранить</Button><Button variant="default" onClick={onClose}>Оставить как есть</Button></Group>
      </form>
    </Modal>
  )
}
