import { Button } from '@mantine/core'

export function DropRow({ at, onDrop }: { at: number; onDrop: () => void }) {
  return <div><Button variant="subtle" size="compact-xs" aria-label={`Убрать строку ${at + 1}`} onClick={onDrop}>Убрать</Button></div>
}
