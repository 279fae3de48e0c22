import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'

type Question = { title: string; text: string; confirm: string; onConfirm: () => void }

/** Asks before what can't be taken back. Esc and the second button leave everything as it is. */
export function askToConfirm({ title, text, confirm, onConfirm }: Question): void {
  modals.openConfirmModal({
    title, centered: true, labels: { confirm, cancel: 'Оставить как есть' }, confirmProps: { color: 'brick.7' }, onConfirm,
    children: <Text>{text}</Text>, closeButtonProps: { 'aria-label': 'Закрыть' },
  })
}
