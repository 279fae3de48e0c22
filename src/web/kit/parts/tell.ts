import { notifications } from '@mantine/notifications'

/** A word in the corner about what has just been done; errors stand where they happened instead. */
export function tell(message: string): void {
  notifications.show({ message, autoClose: 5_000, withBorder: true, closeButtonProps: { 'aria-label': 'Закрыть' } })
}
