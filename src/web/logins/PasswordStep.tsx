import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { logInByPassword } from '../../contract/logins.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { focusAtStart } from '../kit/parts/focus-at-start.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { waysInQuery } from './login.queries.ts'
import classes from './LoginForm.module.css'
import { PasskeyButton } from './PasskeyButton.tsx'

type PasswordStepProps = { onEntered: () => Promise<void>; onHalfIn: () => void }

export function PasswordStep({ onEntered, onHalfIn }: PasswordStepProps) {
  const { data: ways } = useQuery(waysInQuery)
  const [[login, password], setTyped] = useState(['', ''])
  const [isTried, setTried] = useState(false)
  const passwordField = useRef<HTMLInputElement>(null)
  const { run, isRunning, error } = useCommand(logInByPassword, { onDone: ({ next }) => (next === 'done' ? onEntered() : onHalfIn()) })
  const submit = () => {
    setTried(true)
    // What is wrong is mended by typing anew: the cursor is there already.
    if (login.trim() !== '' && password !== '') run({ body: { login, password } }, { onError: () => passwordField.current?.select() })
  }
  return (
    <form className={classes.form} noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
      <TextInput
        label="Логин" name="login" autoComplete="username" autoCapitalize="none" spellCheck={false} ref={focusAtStart} data-autofocus value={login} onChange={({ currentTarget }) => setTyped([currentTarget.value, password])}
        error={isTried && login.trim() === '' && 'Напишите логин.'}
      />
      <PasswordInput
        ref={passwordField} label="Пароль" name="password" autoComplete="current-password" value={password} onChange={({ currentTarget }) => setTyped([login, currentTarget.value])}
        error={isTried && password === '' && 'Напишите пароль.'} visibilityToggleButtonProps={{ 'aria-label': 'Показать пароль' }}
      />
      <ProblemNote error={error} />
      <Button type="submit" fullWidth loading={isRunning}>Войти</Button>
      <PasskeyButton onEntered={onEntered} />
      {ways?.outside && <Button component="a" href={ways.outside.address} variant="default" fullWidth leftSection={<Icon name="link" size={18} />}>Войти через {ways.outside.name}</Button>}
    </form>
  )
}
