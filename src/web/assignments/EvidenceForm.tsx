import { Button, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AssignmentReply } from '../../contract/assignments.ts'
import { giveEvidence } from '../../contract/assignment-steps.ts'
import type { FileReply } from '../../contract/files.ts'
import { FileField } from '../kit/files/FileField.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import classes from './AssignmentPage.module.css'
import { emptyProof, missingOf, proofOf, type TypedProof } from './typed-proof.ts'
import { useAssignmentStep } from './use-assignment-step.ts'

/** What proves it: a file, a link, or number and date of an official document. One of them is enough. */
export function EvidenceForm({ assignment: { assignment, proofs, why } }: { assignment: AssignmentReply }) {
  const [typed, setTyped] = useState<TypedProof>(emptyProof)
  const [files, setFiles] = useState<FileReply[]>([])
  const [isTried, setTried] = useState(false)
  const { run, isRunning, error } = useAssignmentStep(giveEvidence, 'Подтверждение отправлено.')
  const set = (part: Partial<TypedProof>) => setTyped({ ...typed, ...part })
  const proof = { ...typed, files: files.map(({ id }) => id) }
  const missing = missingOf(proof)
  const { organisation, territory } = assignment.holder
  const submit = () => {
    setTried(true)
    if (missing === null) run({ params: { region: assignment.regionId, id: assignment.id }, body: { version: assignment.version, ...proofOf(proof) } })
  }
  return (
    <form className={classes.form} noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
      <h3>Подтверждение</h3>
      {proofs.includes('file') && <FileField label="Файлы" files={files} onChange={setFiles} place={organisation === null ? { territory: territory.id } : { organisation: organisation.id }} />}
      {proofs.includes('link') && <TextInput label="Ссылка" type="url" inputMode="url" placeholder="https://" value={typed.link} onChange={({ currentTarget }) => set({ link: currentTarget.value })} error={isTried && missing === 'link' && 'Вставьте адрес целиком, он начинается с https://'} />}
      {proofs.includes('document') && (
        <div className={classes.pair}>
          <TextInput label="Номер документа" placeholder="12-ОД" value={typed.number} onChange={({ currentTarget }) => set({ number: currentTarget.value })} error={isTried && missing === 'number' && 'Напишите номер.'} />
          <TextInput label="Дата документа" type="date" value={typed.date} onChange={({ currentTarget }) => set({ date: currentTarget.value })} error={isTried && missing === 'date' && 'Укажите дату.'} />
        </div>
      )}
      {why.activity.indicator !== null && <NumberInput label="Значение показателя, если его можно назвать" description={why.activity.indicator} hideControls value={typed.stated} onChange={(stated) => set({ stated: String(stated) })} decimalSeparator="," />}
      <Textarea label="Пояснение" autosize minRows={2} value={typed.note} onChange={({ currentTarget }) => set({ note: currentTarget.value })} />
      {isTried && missing === 'proof' && <p role="alert" className={classes.fault}>Приложите хотя бы что-то одно: файл, ссылку или номер и дату документа.</p>}
      <ProblemNote error={error} />
      <Button type="submit" loading={isRunning}>{assignment.state === 'returned' ? 'Отправить снова' : 'Отправить подтверждение'}</Button>
    </form>
  )
}
