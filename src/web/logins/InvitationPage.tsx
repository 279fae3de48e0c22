import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { invitationCodeLength, sameReadableCode } from '../../domain/logins/readable-code.ts'
import { focusAtStart } from '../kit/parts/focus-at-start.ts'
import { usePageTitle } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { AcceptanceForm } from './AcceptanceForm.tsx'
import { invitationQuery } from './login.queries.ts'
import classes from './LoginForm.module.css'

/** The code comes behind the `#` of the link, which no server is sent, or from paper. */
export function InvitationPage() {
  const [code, setCode] = useState(() => sameReadableCode(decodeURIComponent(window.location.hash.slice(1)), invitationCodeLength))
  usePageTitle('Приглашение')
  return (
    <div className={classes.box}>
      <h1 className={classes.title}>Приглашение</h1>
      {code === null ? <CodeForm onCode={setCode} /> : <Invited code={code} onOther={() => setCode(null)} />}
    </div>
  )
}

function CodeForm({ onCode }: { onCode: (code: string) => void }) {
  const [typed, setTyped] = useState('')
  const [isTried, setTried] = useState(false)
  const code = sameReadableCode(typed, invitationCodeLength)
  return (
    <form className={classes.form} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (code !== null) onCode(code) }}>
      <TextInput
        label="Код приглашения" description="Шестнадцать букв и цифр с листка; раскладка и регистр не важны" ref={focusAtStart} autoComplete="off" spellCheck={false} placeholder="XXXX-XXXX-XXXX-XXXX"
        value={typed} onChange={({ currentTarget }) => setTyped(currentTarget.value)} error={isTried && code === null && 'Проверьте код по знакам: их шестнадцать, нуля и единицы среди них нет.'}
      />
      <Button type="submit" fullWidth>Продолжить</Button>
    </form>
  )
}

function Invited({ code, onOther }: { code: string; onOther: () => void }) {
  const { data, error } = useQuery(invitationQuery(code))
  if (data) return <AcceptanceForm code={code} invitation={data} />
  if (!error) return <Waiting lines={6} />
  return (
    <>
      <ProblemNote error={error} />
      <Button variant="default" mt="md" onClick={onOther}>Ввести другой код</Button>
    </>
  )
}
