import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { AccountReply } from '../../contract/accounts.ts'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import classes from './AccountPage.module.css'
import { accountQuery } from './login.queries.ts'
import { OneTimeCodes } from './OneTimeCodes.tsx'
import { OutsideLink } from './OutsideLink.tsx'
import { PasskeyList } from './PasskeyList.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { SessionList } from './SessionList.tsx'

/** How one comes in, and where one is in just now. */
export function AccountPage() {
  const { data, error, refetch } = useQuery(accountQuery)
  return (
    <Page title="Вход и сеансы" width="text" lead={data?.login && <>Ваш логин: <b>{data.login}</b></>}>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={8} />}
      {data && <Sections account={data} />}
    </Page>
  )
}

function Sections({ account }: { account: AccountReply }) {
  const hasPassword = account.login !== null
  return (
    <>
      <Section title="Сеансы"><SessionList sessions={account.sessions} /></Section>
      {hasPassword && <Section title="Пароль"><PasswordForm changedAt={account.passwordChangedAt} login={account.login ?? ''} /></Section>}
      {hasPassword && <Section title="Одноразовые коды"><OneTimeCodes account={account} /></Section>}
      <Section title="Ключи доступа"><PasskeyList passkeys={account.passkeys} hasPassword={hasPassword} /></Section>
      {account.outside && <Section title="Внешний вход"><OutsideLink outside={account.outside} /></Section>}
    </>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section} aria-label={title}>
      <h2 className={classes.heading}>{title}</h2>
      {children}
    </section>
  )
}
