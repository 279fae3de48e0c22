import { Button, TextInput } from '@mantine/core'
import { startRegistration, type PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addPasskey, askNewPasskey, removePasskey, type AccountReply } from '../../contract/accounts.ts'
import { call } from '../kit/api/call.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { focusAtStart } from '../kit/parts/focus-at-start.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { longMoment } from '../kit/words/dates.ts'
import classes from './AccountPage.module.css'
import { accountKey } from './login.queries.ts'
import { CurrentPassword } from './PasswordForm.tsx'
import { arePasskeysPossible, isGivenUp } from './passkeys-possible.ts'

type PasskeyListProps = { passkeys: AccountReply['passkeys']; hasPassword: boolean }

export function PasskeyList({ passkeys, hasPassword }: PasskeyListProps) {
  const [isAdding, setAdding] = useState(false)
  const [removed, setRemoved] = useState<string | null>(null)
  if (isAdding) return <NewPasskey hasPassword={hasPassword} onClose={() => setAdding(false)} />
  return (
    <>
      <p className={classes.text}>Вход без пароля: отпечатком, лицом, ПИН-кодом этого устройства или токеном. Такой вход нельзя подсмотреть и перехватить.</p>
      {passkeys.length > 0 && (
        <ul className={classes.list}>
          {passkeys.map((key) => (
            <li key={key.id} className={classes.item}>
              <div>
                <div className={classes.what}>{key.label}</div>
                <div className={classes.when}>Добавлен {longMoment(key.createdAt)}{key.usedAt === null ? '' : `, последний вход ${longMoment(key.usedAt)}`}</div>
              </div>
              {removed === key.id
                ? <Removal id={key.id} hasPassword={hasPassword} onClose={() => setRemoved(null)} />
                : <Button size="xs" variant="default" aria-label={`Убрать ключ «${key.label}»`} onClick={() => setRemoved(key.id)}>Убрать</Button>}
            </li>
          ))}
        </ul>
      )}
      {arePasskeysPossible()
        ? <Button variant="default" onClick={() => setAdding(true)}>Добавить ключ доступа</Button>
        : <p className={classes.when} style={{ margin: 0 }}>Добавить ключ можно, когда система открыта по имени, а не по числовому адресу, и через https.</p>}
    </>
  )
}

function NewPasskey({ hasPassword, onClose }: { hasPassword: boolean; onClose: () => void }) {
  const queries = useQueryClient()
  const [[label, current], setTyped] = useState(['', ''])
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const { options } = await call(askNewPasskey)
      const response = await startRegistration({ optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON })
      await call(addPasskey, { body: { label, response: { ...response }, ...(hasPassword ? { current } : {}) } })
      await queries.invalidateQueries({ queryKey: accountKey })
      tell('Ключ доступа добавлен.')
      onClose()
    },
  })
  return (
    <form className={classes.form} noValidate onSubmit={(event) => { event.preventDefault(); mutate() }}>
      <TextInput label="Как назвать ключ" placeholder="Рабочий ноутбук" ref={focusAtStart} value={label} onChange={({ currentTarget }) => setTyped([currentTarget.value, current])} />
      {hasPassword && <CurrentPassword value={current} onChange={(value) => setTyped([label, value])} />}
      {!isGivenUp(error) && <ProblemNote error={error} />}
      <div className={classes.foot}>
        <Button type="submit" loading={isPending} disabled={label.trim() === '' || (hasPassword && current === '')}>Добавить</Button>
        <Button variant="default" onClick={onClose}>Не добавлять</Button>
      </div>
    </form>
  )
}

function Removal({ id, hasPassword, onClose }: { id: string; hasPassword: boolean; onClose: () => void }) {
  const [current, setCurrent] = useState('')
  const { run, isRunning, error } = useCommand(removePasskey, { renews: [accountKey], onDone: () => { tell('Ключ доступа убран.'); onClose() } })
  return (
    <form className={classes.form} style={{ inlineSize: '100%' }} noValidate onSubmit={(event) => { event.preventDefault(); run({ params: { id }, body: hasPassword ? { current } : {} }) }}>
      {hasPassword && <CurrentPassword value={current} onChange={setCurrent} />}
      <ProblemNote error={error} />
      <div className={classes.foot}>
        <Button type="submit" size="xs" color="brick.7" loading={isRunning} disabled={hasPassword && current === ''}>Убрать ключ</Button>
        <Button size="xs" variant="default" onClick={onClose}>Оставить</Button>
      </div>
    </form>
  )
}
