import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { setOneTimeCodes } from '../../contract/accounts.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import classes from './AccountPage.module.css'
import { accountKey } from './login.queries.ts'
import { CurrentPassword } from './PasswordForm.tsx'
import { QrCode } from './QrCode.tsx'
import { newOneTimeSecret, newRecoveryCodes, oneTimeAddress } from './random-codes.ts'

/** The secret is made here and shown once: the picture for a camera, the letters for fingers. A code proves that the app has it. */
export function OneTimeSetup({ account, onDone, onCancel }: { account: string; onDone: (recoveryCodes: readonly string[]) => void; onCancel: () => void }) {
  const [{ secret, recoveryCodes }] = useState(() => ({ secret: newOneTimeSecret(), recoveryCodes: newRecoveryCodes() }))
  const [[current, code], setTyped] = useState(['', ''])
  const { run, isRunning, error } = useCommand(setOneTimeCodes, { renews: [accountKey], onDone: () => onDone(recoveryCodes) })
  return (
    <form className={classes.form} noValidate onSubmit={(event) => { event.preventDefault(); run({ body: { secret, code, recoveryCodes, current } }) }}>
      <p className={classes.text} style={{ margin: 0 }}>Откройте на телефоне приложение для одноразовых кодов (Яндекс Ключ, Google Authenticator, Aegis) и наведите камеру на рисунок.</p>
      <QrCode text={oneTimeAddress(secret, account)} label="Рисунок для приложения одноразовых кодов" />
      <div>Не получается? Введите в приложение этот ключ: <span className={classes.secret}>{(secret.match(/.{4}/g) ?? []).join(' ')}</span></div>
      <TextInput label="Код из приложения" inputMode="numeric" autoComplete="one-time-code" value={code} onChange={({ currentTarget }) => setTyped([current, currentTarget.value])} />
      <CurrentPassword value={current} onChange={(value) => setTyped([value, code])} />
      <ProblemNote error={error} />
      <div className={classes.foot}>
        <Button type="submit" loading={isRunning} disabled={code.trim() === '' || current === ''}>Включить</Button>
        <Button variant="default" onClick={onCancel}>Не включать</Button>
      </div>
    </form>
  )
}
