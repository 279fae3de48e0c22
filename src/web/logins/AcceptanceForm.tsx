import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { acceptInvitation, type readInvitation } from '../../contract/invitations.ts'
import { shortestPassword } from '../../domain/logins/password-rule.ts'
import { sessionKey } from '../kit/api/query-client.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { focusAtStart } from '../kit/parts/focus-at-start.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { paths } from '../paths.ts'
import { waysInQuery } from './login.queries.ts'
import classes from './LoginForm.module.css'
import { SecondStep } from './SecondStep.tsx'

type Invitation = z.infer<typeof readInvitation.reply>

/** A login and a password, or another password for the login that there is; and in. */
export function AcceptanceForm({ code, invitation }: { code: string; invitation: Invitation }) {
  const { data: ways } = useQuery(waysInQuery)
  const [login, setLogin] = useState(invitation.login ?? invitation.proposedLogin)
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [isHalfIn, setHalfIn] = useState(false)
  const enter = useEntering()
  const { run, isRunning, error } = useCommand(acceptInvitation, { onDone: ({ next }) => (next === 'done' ? enter() : setHalfIn(true)) })
  const isReady = login.trim() !== '' && password !== '' && (!invitation.asksName || name.trim() !== '')
  if (isHalfIn) return <SecondStep onEntered={enter} onBack={() => void window.location.assign('/')} />
  return (
    <form className={classes.form} noValidate onSubmit={(event) => { event.preventDefault(); if (isReady) run({ body: { code, login, password, ...(invitation.asksName ? { name } : {}) } }) }}>
      <p className={classes.lead} style={{ margin: 0 }}>{leadOf(invitation)}</p>
      {invitation.asksName && <TextInput label="Фамилия, имя, отчество" autoComplete="name" ref={focusAtStart} value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />}
      <TextInput
        label="Логин" name="login" autoComplete="username" autoCapitalize="none" spellCheck={false} readOnly={invitation.login !== null} value={login} onChange={({ currentTarget }) => setLogin(currentTarget.value)}
        description={invitation.login === null ? 'Можно оставить этот или придумать свой' : 'Ваш логин остаётся прежним'}
      />
      <PasswordInput
        label="Новый пароль" name="password" autoComplete="new-password" value={password} onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        description={`Не короче ${shortestPassword} знаков; лучше три-четыре слова, не связанные между собой`} visibilityToggleButtonProps={{ 'aria-label': 'Показать пароль' }}
      />
      <ProblemNote error={error} />
      <Button type="submit" fullWidth loading={isRunning} disabled={!isReady}>Сохранить и войти</Button>
      {ways?.outside && invitation.login === null && !invitation.asksName && (
        <Button component="a" href={`${ways.outside.address}?invitation=${encodeURIComponent(code)}`} variant="default" fullWidth leftSection={<Icon name="link" size={18} />}>Входить через {ways.outside.name}</Button>
      )}
    </form>
  )
}

function leadOf({ person, login, asksName }: Invitation): string {
  if (asksName) return 'Вы настраиваете новую систему. Назовите себя и задайте логин и пароль первого администратора.'
  return login === null ? `${person}, вас пригласили в систему. Осталось задать логин и пароль.` : `${person}, задайте новый пароль. Прежний перестанет действовать, открытые сеансы завершатся.`
}

/** The code in the address is worth nothing now: it leaves the browser's history with the page. */
function useEntering(): () => Promise<void> {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    await queries.refetchQueries({ queryKey: sessionKey })
    await navigate({ ...paths.home(), replace: true })
  }
}
