import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { logInBySecondStep } from '../../contract/logins.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { focusAtStart } from '../kit/parts/focus-at-start.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import classes from './LoginForm.module.css'

/** The code of the person's own app, or one of those kept for the day when the telephone is lost. */
export function SecondStep({ onEntered, onBack }: { onEntered: () => Promise<void>; onBack: () => void }) {
  const [isRecovery, setRecovery] = useState(false)
  const [code, setCode] = useState('')
  const { run, isRunning, error, forgetError } = useCommand(logInBySecondStep, { onDone: onEntered })
  return (
    <form className={classes.form} noValidate onSubmit={(event) => { event.preventDefault(); if (code.trim() !== '') run({ body: { code } }) }}>
      {isRecovery
        ? <TextInput key="recovery" label="Код восстановления" description="Один из тех, что вы распечатали или записали; каждый действует один раз" ref={focusAtStart} autoComplete="off" spellCheck={false} value={code} onChange={({ currentTarget }) => setCode(currentTarget.value)} />
        : <TextInput key="code" label="Одноразовый код" description="Шесть цифр из приложения на телефоне" ref={focusAtStart} inputMode="numeric" autoComplete="one-time-code" value={code} onChange={({ currentTarget }) => setCode(currentTarget.value)} />}
      <ProblemNote error={error} />
      <Button type="submit" fullWidth loading={isRunning} disabled={code.trim() === ''}>Продолжить</Button>
      <Button variant="subtle" fullWidth onClick={() => { setRecovery(!isRecovery); setCode(''); forgetError() }}>{isRecovery ? 'Ввести код из приложения' : 'Телефона нет под рукой'}</Button>
      <Button variant="subtle" fullWidth onClick={onBack}>Войти под другим логином</Button>
    </form>
  )
}
