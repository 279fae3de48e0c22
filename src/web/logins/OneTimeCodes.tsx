import { Button } from '@mantine/core'
import { useState } from 'react'
import { dropOneTimeCodes, renewRecoveryCodes, type AccountReply } from '../../contract/accounts.ts'
import { plural } from '../../domain/kernel/russian-plural.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import classes from './AccountPage.module.css'
import { accountKey } from './login.queries.ts'
import { OneTimeSetup } from './OneTimeSetup.tsx'
import { CurrentPassword } from './PasswordForm.tsx'
import { newRecoveryCodes } from './random-codes.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'

/** The second step of a login, off until the person sets it up. */
export function OneTimeCodes({ account }: { account: AccountReply }) {
  const [step, setStep] = useState<'none' | 'setup' | 'manage'>('none')
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  if (codes !== null) return <RecoveryCodes codes={codes} onSaved={() => { setCodes(null); setStep('none') }} />
  if (step === 'setup') return <OneTimeSetup account={account.login ?? ''} onDone={setCodes} onCancel={() => setStep('none')} />
  if (step === 'manage') return <Manage onCodes={setCodes} onClose={() => setStep('none')} />
  if (!account.hasOneTimeCodes) {
    return (
      <>
        <p className={classes.text}>Кроме пароля, при входе понадобится код из приложения на телефоне. Чужой, узнавший пароль, не войдёт.</p>
        <Button variant="default" onClick={() => setStep('setup')}>Включить</Button>
      </>
    )
  }
  const left = account.recoveryCodesLeft
  return (
    <>
      <p className={classes.text}>Включены. Кодов восстановления на случай потери телефона: {left} {plural(left, 'неиспользованный', 'неиспользованных', 'неиспользованных')}.</p>
      <Button variant="default" onClick={() => setStep('manage')}>Заменить коды восстановления или отключить</Button>
    </>
  )
}

function Manage({ onCodes, onClose }: { onCodes: (codes: readonly string[]) => void; onClose: () => void }) {
  const [current, setCurrent] = useState('')
  const [fresh] = useState(newRecoveryCodes)
  const renew = useCommand(renewRecoveryCodes, { renews: [accountKey], onDone: () => onCodes(fresh) })
  const drop = useCommand(dropOneTimeCodes, { renews: [accountKey], onDone: () => { tell('Одноразовые коды отключены.'); onClose() } })
  return (
    <div className={classes.form}>
      <CurrentPassword value={current} onChange={setCurrent} />
      <ProblemNote error={renew.error ?? drop.error} />
      <div className={classes.foot}>
        <Button loading={renew.isRunning} disabled={current === ''} onClick={() => renew.run({ body: { current, recoveryCodes: fresh } })}>Заменить коды восстановления</Button>
        <Button variant="default" color="brick.7" loading={drop.isRunning} disabled={current === ''} onClick={() => drop.run({ body: { current } })}>Отключить одноразовые коды</Button>
        <Button variant="subtle" onClick={onClose}>Ничего не менять</Button>
      </div>
    </div>
  )
}
