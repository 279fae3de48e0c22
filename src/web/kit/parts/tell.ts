import { newSharedValue } from '../shared-value.ts'

const hasTold = newSharedValue(false)

/** A word in the corner about what has just been done; errors stand where they happened instead. */
export function tell(message: string): void {
  hasTold.set(true)
  void import('@mantine/notifications').then(({ notifications }) => notifications.show({ message, autoClose: 5_000, withBorder: true, closeButtonProps: { 'aria-label': 'Закрыть' } }))
}

export const useHasTold = hasTold.useValue
