import { Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { readSession } from '../../contract/session.ts'
import { call } from '../kit/api/call.ts'
import { LoginForm } from './LoginForm.tsx'

/** The session is over, the page is not: what was being written stays where it is. Another person begins anew. */
export function LoginDialog({ personId }: { personId: string }) {
  const queries = useQueryClient()
  const enter = async () => {
    const { person } = await call(readSession)
    if (person?.id !== personId) window.location.reload()
    else await queries.invalidateQueries()
  }
  return (
    <Modal opened centered withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} onClose={() => undefined} title="Сеанс закончился">
      <p style={{ margin: '0 0 1rem', lineHeight: 1.5 }}>Войдите снова, и страница продолжит с того же места.</p>
      <LoginForm onEntered={enter} />
    </Modal>
  )
}
