import '@mantine/notifications/styles.layer.css'
import { Notifications } from '@mantine/notifications'

export function Messages() {
  return <Notifications position="bottom-right" />
}
