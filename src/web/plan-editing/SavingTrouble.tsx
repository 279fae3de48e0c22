import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { ConnectionError, ProblemError } from '../kit/api/problem-error.ts'
import { Note } from '../kit/parts/Note.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { changeForms } from '../kit/words/nouns.ts'
import { counted } from '../kit/words/plural.ts'
import type { EditSession, EditState } from './edit-session.ts'

type SavingTroubleProps = {
  session: EditSession
  state: EditState
  /** What is edited, as the sentence begins: «Черновик», «Документ». */
  subject: string
  /** Takes the plan from the server and puts ours on top of it; the reply says how many edits found no place. */
  onMerge: () => Promise<number>
}

/** An edit did not reach the server, or another person was quicker: what happened, and a way on that loses nothing that was typed. */
export function SavingTrouble({ session, state: { error, unsaved }, subject, onMerge }: SavingTroubleProps) {
  const [lost, setLost] = useState(0)
  const [failure, setFailure] = useState<unknown>(null)
  const [isMerging, setMerging] = useState(false)
  const merge = async () => {
    setMerging(true)
    await onMerge().then(setLost, setFailure)
    setMerging(false)
  }
  if (error === null) return lost === 0 ? null : <LostEdits count={lost} onSeen={() => setLost(0)} />
  const isConflict = error instanceof ProblemError && error.status === 409
  if (!isConflict) {
    const isRefused = error instanceof ProblemError && unsaved > 0
    return (
      <>
        <ProblemNote error={error} onRetry={error instanceof ConnectionError && unsaved > 0 ? session.retry : undefined} />
        {isRefused && <Button size="xs" variant="default" mt="xs" loading={isMerging} onClick={() => void merge()}>Взять с сервера заново</Button>}
      </>
    )
  }
  return (
    <div role="alert">
      <Note tone="doubt" title={`${subject} тем временем изменил кто-то другой.`}>
        Ваши последние правки ({counted(unsaved, changeForms)}) ещё здесь. Опора возьмёт план заново и внесёт их поверх чужих; открытые поля с набранным текстом останутся открытыми.
        <Group mt="xs"><Button size="xs" loading={isMerging} onClick={() => void merge()}>Взять план заново и внести мои правки</Button></Group>
      </Note>
      <ProblemNote error={failure} />
    </div>
  )
}

function LostEdits({ count, onSeen }: { count: number; onSeen: () => void }) {
  return (
    <div role="alert">
      <Note tone="doubt" title={`Не удалось внести: ${counted(count, changeForms)}.`}>
        Строки, к которым они относились, другой человек удалил или перенёс, либо правка уже закрыта. Остальное внесено и сохранено.
        <Group mt="xs"><Button size="xs" variant="default" onClick={onSeen}>Понятно</Button></Group>
      </Note>
    </div>
  )
}
