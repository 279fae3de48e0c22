import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { invitePerson, revokeInvitation, type readPersonLogin } from '../../contract/invitations.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { Note } from '../kit/parts/Note.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { longMoment } from '../kit/words/dates.ts'
import classes from './AccountPage.module.css'
import { InvitationSheet } from './InvitationSheet.tsx'
import { personLoginKey, personLoginQuery } from './login.queries.ts'
import { newInvitationCode } from './random-codes.ts'

const route = getRouteApi('/people/$id/invitation')

/** The first way in, or another one in the place of a password that is forgotten. */
export function PersonInvitationPage() {
  const { id } = route.useParams()
  const { data, error, refetch } = useQuery(personLoginQuery(id))
  const [made, setMade] = useState<{ code: string; expiresAt: string } | null>(null)
  if (made !== null && data) return <InvitationSheet code={made.code} expiresAt={made.expiresAt} person={data.person} login={data.login} />
  return (
    <Page title="Приглашение" width="text" lead={data?.person}>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={6} />}
      {data && <Standing id={id} standing={data} onMade={setMade} />}
    </Page>
  )
}

type StandingProps = { id: string; standing: z.infer<typeof readPersonLogin.reply>; onMade: (made: { code: string; expiresAt: string }) => void }

function Standing({ id, standing: { login, hasSecondStep, invitation, may }, onMade }: StandingProps) {
  const [code] = useState(newInvitationCode)
  const [resetsSecondStep, setResets] = useState(false)
  const invite = useCommand(invitePerson, { renews: [personLoginKey(id)], onDone: ({ expiresAt }) => onMade({ code, expiresAt }) })
  const revoke = useCommand(revokeInvitation, { renews: [personLoginKey(id)], onDone: () => tell('Приглашение отозвано.') })
  return (
    <>
      <p className={classes.text}>{login === null ? 'Человек ещё ни разу не входил. По приглашению он задаст себе логин и пароль.' : `Логин «${login}» уже есть. По новому приглашению человек задаст другой пароль, а прежний перестанет действовать.`}</p>
      {invitation !== null && (
        <Note tone="neutral" title={`Уже приглашён ${longMoment(invitation.createdAt)}.`}>
          Приглашение действует до {longMoment(invitation.expiresAt)}. Его код второй раз не показать; новое приглашение отменит его.
        </Note>
      )}
      {!may.invite && <Note tone="doubt" title="Пригласить этого человека вы не можете.">Приглашает тот, кто ведёт людей везде, где человек назначен: для назначений в регионе — региональный координатор.</Note>}
      <div className={classes.form} style={{ marginBlockStart: '1rem' }}>
        {may.resetSecondStep && hasSecondStep && <Checkbox label="Снять одноразовые коды и ключи: человек потерял телефон и коды восстановления" checked={resetsSecondStep} onChange={({ currentTarget }) => setResets(currentTarget.checked)} />}
        <ProblemNote error={invite.error ?? revoke.error} />
        {may.invite && (
          <div className={classes.foot}>
            <Button loading={invite.isRunning} onClick={() => invite.run({ params: { id }, body: { code, resetsSecondStep } })}>{invitation === null ? 'Создать приглашение' : 'Создать новое'}</Button>
            {invitation !== null && <Button variant="default" loading={revoke.isRunning} onClick={() => revoke.run({ params: { id: invitation.id }, body: {} })}>Отозвать прежнее</Button>}
          </div>
        )}
      </div>
    </>
  )
}
