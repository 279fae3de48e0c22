import { Button } from '@mantine/core'
import { Icon } from '../kit/icons/Icon.tsx'

/** A link that the browser saves under the name that the server gives. */
export function DownloadButton({ href, name }: { href: string; name: string }) {
  return <Button component="a" variant="default" href={href} download leftSection={<Icon name="download" size={18} />}>{name}</Button>
}
