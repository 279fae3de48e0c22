import { Button } from '@mantine/core'
import { endOtherSessions, endSession, type AccountReply } from '../../contract/accounts.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { Mark } from '../kit/parts/Mark.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { longMoment } from '../kit/words/dates.ts'
import classes from './AccountPage.module.css'
import { accountKey } from './login.queries.ts'

type Session = AccountReply['sessions'][number]

const meansWords = { password: 'по паролю', passkey: 'по ключу доступа', outside: 'через внешнюю учётную запись', invitation: 'по приглашению' } as const

export function SessionList({ sessions }: { sessions: readonly Session[] }) {
  const one = useCommand(endSession, { renews: [accountKey], onDone: () => tell('Сеанс завершён.') })
  const others = useCommand(endOtherSessions, { renews: [accountKey], onDone: () => tell('Остальные сеансы завершены.') })
  return (
    <>
      <ul className={classes.list}>
        {sessions.map((session) => (
          <li key={session.id} className={classes.item}>
            <div>
              <div className={classes.what}>{session.browser ?? 'Неизвестный браузер'} {session.isCurrent && <Mark tone="good">этот сеанс</Mark>}</div>
              <div className={classes.when}>Вход {longMoment(session.createdAt)}{session.means === null ? '' : `, ${meansWords[session.means]}`}; последнее обращение {longMoment(session.seenAt)}</div>
            </div>
            {!session.isCurrent && <Button size="xs" variant="default" loading={one.isRunning} aria-label={`Завершить сеанс: ${session.browser ?? 'неизвестный браузер'}, вход ${longMoment(session.createdAt)}`} onClick={() => one.run({ params: { id: session.id }, body: {} })}>Завершить</Button>}
          </li>
        ))}
      </ul>
      <ProblemNote error={one.error ?? others.error} />
      {sessions.length > 1 && <Button variant="default" loading={others.isRunning} onClick={() => others.run({ body: {} })}>Завершить все, кроме этого</Button>}
    </>
  )
}
