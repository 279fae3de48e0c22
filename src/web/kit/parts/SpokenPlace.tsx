import { lazy, Suspense } from 'react'
import { useQuestion } from './confirm.ts'
import { useHasTold } from './tell.ts'

const ConfirmDialog = lazy(async () => ({ default: (await import('./ConfirmDialog.tsx')).ConfirmDialog }))
const Messages = lazy(async () => ({ default: (await import('./Messages.tsx')).Messages }))

/** Where questions and messages appear. What draws them is fetched when the first one is there. */
export function SpokenPlace() {
  const question = useQuestion()
  const hasTold = useHasTold()
  return (
    <Suspense fallback={null}>
      {question && <ConfirmDialog question={question} />}
      {hasTold && <Messages />}
    </Suspense>
  )
}
