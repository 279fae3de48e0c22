import { Button, Tooltip } from '@mantine/core'
import { useId, type ReactNode } from 'react'

type ReasonedButtonProps = { children: ReactNode; icon?: ReactNode; variant?: 'filled' | 'default'; loading?: boolean; /** Why it can't be done now; null where it can. */ reason: string | null; onClick: () => void }

/** A button that can't be pressed says why: to the pointer, to the keyboard and to those who listen. */
export function ReasonedButton({ children, icon, variant = 'default', loading = false, reason, onClick }: ReasonedButtonProps) {
  const about = useId()
  return (
    <Tooltip label={reason} disabled={reason === null} multiline maw={320} withArrow>
      <span>
        <Button variant={variant} leftSection={icon} loading={loading} data-disabled={reason !== null} aria-disabled={reason !== null} {...(reason === null ? {} : { 'aria-describedby': about })} onClick={() => reason === null && onClick()}>{children}</Button>
        {reason !== null && <span id={about} className="visually-hidden">{reason}</span>}
      </span>
    </Tooltip>
  )
}
