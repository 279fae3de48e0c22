import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { ConnectionError, ProblemError } from '../kit/api/problem-error.ts'
import { Note } from '../kit/parts/Note.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { changeForms } from '../kit/words/nouns.ts'
import { counted } from '../kit/words/plural.ts'
import type { EditSession, EditState } from '../plan-editing/edit-session.ts'

/** An edit did not reach the server, or another person was quicker: what happened, and a way on that loses nothing that was typed. */
export function SavingTrouble({ session, state: { error, unsaved }, onMerge }: { session: EditSession; state: EditState; onMerge: () => Promise<number> }) {
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
  if (!isConflict) return <ProblemNote error={error} onRetry={error instanceof ConnectionError && unsaved > 0 ? session.retry : undefined} />
  return (
    <div role="alert">
      <Note tone="doubt" title="Черновик тем временем изменил кто-то другой.">
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
        Строки, к которым они относились, другой человек удалил или перенёс. Остальное внесено и сохранено.
        <Group mt="xs"><Button size="xs" variant="default" onClick={onSeen}>Понятно</Button></Group>
      </Note>
    </div>
  )
}
