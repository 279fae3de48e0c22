import { Button, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { changePassword } from '../../contract/accounts.ts'
import { shortestPassword } from '../../domain/logins/password-rule.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { longMoment } from '../kit/words/dates.ts'
import classes from './AccountPage.module.css'
import { accountKey } from './login.queries.ts'

export function PasswordForm({ changedAt, login }: { changedAt: string | null; login: string }) {
  const [[current, password], setTyped] = useState(['', ''])
  const { run, isRunning, error } = useCommand(changePassword, {
    renews: [accountKey],
    onDone: () => {
      setTyped(['', ''])
      tell('Пароль сменён, остальные сеансы завершены.')
    },
  })
  return (
    <form className={classes.form} noValidate onSubmit={(event) => { event.preventDefault(); if (current !== '' && password !== '') run({ body: { current, password } }) }}>
      {changedAt !== null && <p className={classes.when} style={{ margin: 0 }}>Задан {longMoment(changedAt)}</p>}
      <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
      <CurrentPassword value={current} onChange={(value) => setTyped([value, password])} />
      <PasswordInput
        label="Новый пароль" autoComplete="new-password" value={password} onChange={({ currentTarget }) => setTyped([current, currentTarget.value])}
        description={`Не короче ${shortestPassword} знаков; лучше три-четыре слова, не связанные между собой`} visibilityToggleButtonProps={{ 'aria-label': 'Показать новый пароль' }}
      />
      <ProblemNote error={error} />
      <div><Button type="submit" loading={isRunning} disabled={current === '' || password === ''}>Сменить пароль</Button></div>
    </form>
  )
}

/** Asked for once more before what would give the account away. */
export function CurrentPassword({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return <PasswordInput label="Нынешний пароль" autoComplete="current-password" value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)} visibilityToggleButtonProps={{ 'aria-label': 'Показать нынешний пароль' }} />
}
