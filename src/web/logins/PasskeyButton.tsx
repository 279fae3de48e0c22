import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { startAuthentication, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { askPasskey, logInByPasskey } from '../../contract/logins.ts'
import { call } from '../kit/api/call.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { arePasskeysPossible, isGivenUp } from './passkeys-possible.ts'

/** In by a key that this device or a token keeps; the browser asks for a finger, a face or a PIN. */
export function PasskeyButton({ onEntered }: { onEntered: () => Promise<void> }) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const { options } = await call(askPasskey)
      // The browser's own call checks what it is given.
      const response = await startAuthentication({ optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON })
      await call(logInByPasskey, { body: { response: { ...response } } })
      await onEntered()
    },
  })
  if (!arePasskeysPossible()) return null
  return (
    <>
      <Button variant="default" fullWidth loading={isPending} leftSection={<Icon name="key" size={18} />} onClick={() => mutate()}>Войти по ключу доступа</Button>
      {!isGivenUp(error) && <ProblemNote error={error} />}
    </>
  )
}
