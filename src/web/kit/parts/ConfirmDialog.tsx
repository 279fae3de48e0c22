import { Button, Group, Modal } from '@mantine/core'
import { forgetQuestion, type Question } from './confirm.ts'

export function ConfirmDialog({ question: { title, text, confirm, onConfirm, onKeep } }: { question: Question }) {
  const keep = () => { forgetQuestion(); onKeep?.() }
  return (
    <Modal opened centered onClose={keep} title={title} closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <p style={{ margin: '0 0 1.25rem', lineHeight: 1.5 }}>{text}</p>
      <Group gap="xs">
        <Button color="brick.7" onClick={() => { forgetQuestion(); onConfirm() }}>{confirm}</Button>
        <Button variant="default" data-autofocus onClick={keep}>Оставить как есть</Button>
      </Group>
    </Modal>
  )
}
