import { Button, Group, Modal, NumberInput, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FileReply } from '../../../contract/files.ts'
import type { StatedBody } from '../../../contract/indicators.ts'
import type { TargetUnit } from '../../../domain/roadmaps/plan/plan.ts'
import { FileField } from '../../kit/files/FileField.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { emptyStated, faultOf, statedOf, type TypedStated } from './typed-stated.ts'

type StateDialogProps = {
  name: string
  unit: TargetUnit
  place: { territory: { id: number; name: string }; organisation: { id: string; name: string } | null }
  isRunning: boolean
  error: unknown
  onSend: (body: Pick<StatedBody, 'value' | 'files' | 'link' | 'document' | 'note'>) => void
  onClose: () => void
}

/** A value that Opora can not count, and what proves it. */
export function StateDialog({ name, unit, place: { territory, organisation }, isRunning, error, onSend, onClose }: StateDialogProps) {
  const [typed, setTyped] = useState<TypedStated>(emptyStated)
  const [files, setFiles] = useState<FileReply[]>([])
  const [isTried, setTried] = useState(false)
  const set = (part: Partial<TypedStated>) => setTyped({ ...typed, ...part })
  const fault = faultOf({ ...typed, files: files.length }, unit)
  const submit = () => {
    setTried(true)
    if (fault === null) onSend({ ...statedOf(typed), files: files.map(({ id }) => id) })
  }
  return (
    <Modal opened onClose={onClose} title="Указать значение" size="lg" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
        <Stack>
          <p style={{ margin: 0 }}>{name}. За что: {organisation?.name ?? territory.name}. Значение будет помечено «указано вручную».</p>
          <NumberInput data-autofocus label={unit === 'percent' ? 'Значение, %' : 'Значение'} hideControls decimalSeparator="," min={0} value={typed.value} onChange={(value) => set({ value: String(value) })} error={isTried && fault === 'value' && (unit === 'percent' ? 'Укажите число от 0 до 100.' : 'Укажите число.')} />
          <FileField label="Файлы" files={files} onChange={setFiles} place={organisation === null ? { territory: territory.id } : { organisation: organisation.id }} />
          <TextInput label="Ссылка" type="url" inputMode="url" placeholder="https://" value={typed.link} onChange={({ currentTarget }) => set({ link: currentTarget.value })} error={isTried && fault === 'link' && 'Вставьте адрес целиком, он начинается с https://'} />
          <Group grow align="flex-start">
            <TextInput label="Номер документа" value={typed.number} onChange={({ currentTarget }) => set({ number: currentTarget.value })} error={isTried && fault === 'number' && 'Напишите номер.'} />
            <TextInput label="Дата документа" type="date" value={typed.date} onChange={({ currentTarget }) => set({ date: currentTarget.value })} error={isTried && fault === 'date' && 'Укажите дату.'} />
          </Group>
          <Textarea label="Пояснение" autosize minRows={2} value={typed.note} onChange={({ currentTarget }) => set({ note: currentTarget.value })} />
          {isTried && fault === 'proof' && <p role="alert" style={{ margin: 0, color: 'var(--op-refusal)' }}>Приложите хотя бы что-то одно: файл, ссылку или номер и дату документа.</p>}
          <ProblemNote error={error} />
          <Group gap="xs"><Button type="submit" loading={isRunning}>Указать</Button><Button variant="default" onClick={onClose}>Не указывать</Button></Group>
        </Stack>
      </form>
    </Modal>
  )
}
