import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useRouterState } from '@tanstack/react-router'
import { loginSentences } from '../../contract/login-sentences.ts'
import { ProblemError } from '../kit/api/problem-error.ts'
import { sessionKey } from '../kit/api/query-client.ts'
import { TextLink } from '../kit/parts/links.tsx'
import { usePageTitle } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { paths } from '../paths.ts'
import { LoginForm } from './LoginForm.tsx'
import classes from './LoginForm.module.css'

/** Stands in the place of whatever page was asked for, and gives way to it. */
export function LoginPage({ isDemonstration }: { isDemonstration: boolean }) {
  const queries = useQueryClient()
  const router = useRouter()
  const refusal = useRouterState({ select: ({ location }) => refusalOf(location.search) })
  usePageTitle('Вход')
  const enter = async () => {
    await queries.refetchQueries({ queryKey: sessionKey })
    await router.invalidate()
  }
  return (
    <div className={classes.box}>
      <h1 className={classes.title}>Вход</h1>
      {isDemonstration && <p className={classes.lead}>Это демонстрация: логины и пароли её людей напечатаны в окне, в котором она запущена.</p>}
      <ProblemNote error={refusal} />
      <LoginForm onEntered={enter} />
      <div className={classes.foot}>
        <p><TextLink {...paths.invitation()} underline="always">У меня есть код приглашения</TextLink></p>
        <p>Забыли пароль или логин? Попросите новое приглашение у того, кто вас пригласил.</p>
      </div>
    </div>
  )
}

/** What an outside login came back with. */
function refusalOf(search: Record<string, unknown>): ProblemError | null {
  const code = search['refusal']
  const sentence = typeof code === 'string' ? loginSentences[code] ?? loginSentences['login.outside-failed'] : undefined
  if (typeof code !== 'string' || sentence === undefined) return null
  const { title, advice } = sentence({})
  return new ProblemError({ title, detail: advice, status: 401, code, faults: [] })
}
