import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'

type ActionFormProps = {
  title: string
  submit: string
  isRunning: boolean
  error: unknown
  /** Closing and the like can't be taken back. */
  isGrave?: boolean
  size?: 'md' | 'lg' | 'xl'
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** A dialog that asks what a command needs; what the server refuses stands above the buttons. */
export function ActionForm({ title, submit, isRunning, error, isGrave = false, size = 'md', onSubmit, onClose, children }: ActionFormProps) {
  return (
    <Modal opened onClose={onClose} title={title} size={size} closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); onSubmit() }}>
        <Stack gap="md">
          {children}
          <ProblemNote error={error} />
          <Group gap="xs">
            <Button type="submit" loading={isRunning} {...(isGrave ? { color: 'brick.7' } : {})}>{submit}</Button>
            <Button variant="default" onClick={onClose}>Отмена</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
