import { useState } from 'react'
import { PasswordStep } from './PasswordStep.tsx'
import { SecondStep } from './SecondStep.tsx'

/** Both steps of a login; the second only for whoever has one. */
export function LoginForm({ onEntered }: { onEntered: () => Promise<void> }) {
  const [isHalfIn, setHalfIn] = useState(false)
  if (isHalfIn) return <SecondStep onEntered={onEntered} onBack={() => setHalfIn(false)} />
  return <PasswordStep onEntered={onEntered} onHalfIn={() => setHalfIn(true)} />
}
