import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AssignmentReply } from '../../contract/assignments.ts'
import { publishAssignment } from '../../contract/assignment-steps.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import classes from './AssignmentPage.module.css'
import { emptyProof, missingOf, proofOf, type TypedProof } from './typed-proof.ts'
import { useAssignmentStep } from './use-assignment-step.ts'

/** «Формат информационного сопровождения»: the page where it stands, or the letter that was sent. */
export function PublicationForm({ assignment: { assignment } }: { assignment: AssignmentReply }) {
  const [way, setWay] = useState<'link' | 'letter'>('link')
  const [typed, setTyped] = useState<TypedProof>(emptyProof)
  const [isTried, setTried] = useState(false)
  const { run, isRunning, error } = useAssignmentStep(publishAssignment, 'Отмечено.')
  const chosen = way === 'link' ? { ...typed, number: '', date: '' } : { ...typed, link: '' }
  const missing = missingOf(chosen)
  const submit = () => {
    setTried(true)
    if (missing !== null) return
    const { link, document, note } = proofOf(chosen)
    run({ params: { region: assignment.regionId, id: assignment.id }, body: { version: assignment.version, link, letter: document, note } })
  }
  return (
    <form className={classes.form} noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
      <h3>Где сообщили</h3>
      <SegmentedControl aria-label="Как сообщили" value={way} onChange={(value) => setWay(value === 'letter' ? 'letter' : 'link')} data={[{ value: 'link', label: 'Публикация на сайте' }, { value: 'letter', label: 'Официальное письмо' }]} />
      {way === 'link'
        ? <TextInput label="Адрес страницы" type="url" inputMode="url" placeholder="https://" value={typed.link} onChange={({ currentTarget }) => setTyped({ ...typed, link: currentTarget.value })} error={isTried && missing !== null && 'Вставьте адрес целиком, он начинается с https://'} />
        : (
          <div className={classes.pair}>
            <TextInput label="Номер письма" value={typed.number} onChange={({ currentTarget }) => setTyped({ ...typed, number: currentTarget.value })} error={isTried && (missing === 'number' || missing === 'proof') && 'Напишите номер.'} />
            <TextInput label="Дата письма" type="date" value={typed.date} onChange={({ currentTarget }) => setTyped({ ...typed, date: currentTarget.value })} error={isTried && missing === 'date' && 'Укажите дату.'} />
          </div>
        )}
      <ProblemNote error={error} />
      <Button type="submit" loading={isRunning}>Отметить</Button>
    </form>
  )
}
