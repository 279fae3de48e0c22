import { Button } from '@mantine/core'
import { Icon } from '../../kit/icons/Icon.tsx'
import classes from './Entry.module.css'

type Props = { /** «критерий 2». */ name: string; isFirst: boolean; isLast: boolean; onMove: (by: -1 | 1) => void; onRemove: () => void }

/** Up, down, away. */
export function CardMoves({ name, isFirst, isLast, onMove, onRemove }: Props) {
  return (
    <div className={classes.moves}>
      <Button variant="subtle" size="compact-sm" aria-label={`Выше: ${name}`} disabled={isFirst} onClick={() => onMove(-1)}><Icon name="up" size={16} /></Button>
      <Button variant="subtle" size="compact-sm" aria-label={`Ниже: ${name}`} disabled={isLast} onClick={() => onMove(1)}><Icon name="down" size={16} /></Button>
      <Button variant="subtle" size="compact-sm" aria-label={`Убрать: ${name}`} onClick={onRemove}><Icon name="bin" size={16} /></Button>
    </div>
  )
}
