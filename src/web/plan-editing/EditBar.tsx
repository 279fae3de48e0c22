import { ActionIcon, Tooltip } from '@mantine/core'
import type { IconName } from '../kit/icons/icon-paths.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import type { EditSession, EditState } from './edit-session.ts'
import classes from './EditBar.module.css'

/** Back, forward, and whether the server has everything. */
export function EditBar({ session, state }: { session: EditSession; state: EditState }) {
  return (
    <div className={classes.bar}>
      <Step label="Отменить правку" keys="Ctrl+Z" icon="undo" disabled={!state.canUndo} onClick={session.undo} />
      <Step label="Вернуть правку" keys="Ctrl+Shift+Z" icon="redo" disabled={!state.canRedo} onClick={session.redo} />
      <output className={classes.saved}>{state.error !== null && state.unsaved > 0 ? 'Не сохранено' : state.unsaved > 0 ? 'Сохраняю…' : state.canUndo || state.canRedo ? 'Сохранено' : ''}</output>
    </div>
  )
}

function Step({ label, keys, icon, disabled, onClick }: { label: string; keys: string; icon: IconName; disabled: boolean; onClick: () => void }) {
  return (
    <Tooltip label={`${label} (${keys})`} withArrow>
      <ActionIcon variant="default" size="lg" aria-label={label} disabled={disabled} onClick={onClick}><Icon name={icon} size={18} /></ActionIcon>
    </Tooltip>
  )
}
