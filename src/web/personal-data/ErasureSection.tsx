import { Button } from '@mantine/core'
import { askErasure, type OwnDataReply } from '../../contract/personal-data.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { askToConfirm } from '../kit/parts/confirm.ts'
import { Note } from '../kit/parts/Note.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { longDate } from '../kit/words/dates.ts'
import { personalDataKey } from './personal-data.queries.ts'
import classes from './PersonalData.module.css'

export function ErasureSection({ request }: { request: OwnDataReply['request'] }) {
  const { run, isRunning, error } = useCommand(askErasure, { renews: [personalDataKey], onDone: () => tell('Запрос отправлен') })
  const ask = () => askToConfirm({
    title: 'Попросить удалить мои данные?', confirm: 'Отправить запрос', onConfirm: () => run({ body: { id: crypto.randomUUID() } }),
    text: 'Имя, контакты и вход удалят после того, как ваши дела передадут. Вернуть их будет нельзя.',
  })
  return (
    <section aria-labelledby="erasure">
      <h2 id="erasure">Удаление</h2>
      <p className={classes.about}>Вы вправе попросить удалить свои данные. Ответят за десять рабочих дней; пока вы назначены, сначала передают ваши дела.</p>
      {request?.state === 'refused' && <Note tone="doubt" title="В удалении отказано">{request.reason}</Note>}
      {request?.state === 'open' && <Note tone="neutral" title="Запрос рассматривают">Ответ до {longDate(request.dueOn)}</Note>}
      <ProblemNote error={error} />
      {request?.state !== 'open' && <Button mt="md" variant="default" loading={isRunning} onClick={ask}>Попросить удалить мои данные</Button>}
    </section>
  )
}
