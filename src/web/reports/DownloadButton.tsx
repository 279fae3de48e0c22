import { Button } from '@mantine/core'
import type { ReactNode } from 'react'

/** A link that the browser saves under the name that the server gives. */
export function DownloadButton({ href, children }: { href: string; children: ReactNode }) {
  return <Button component="a" variant="default" href={href} download>{children}</Button>
}
