import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { readParties } from '../../../domain/roadmaps/parties/read-parties.ts'
import { partyRoles } from '../../../domain/roadmaps/plan/party-role.ts'
import type { Party } from '../../../domain/roadmaps/plan/plan.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { partyRoleNames } from '../../kit/names/party-role-names.ts'
import { useEditing } from '../editing-context.ts'
import { EditorFrame } from './EditorFrame.tsx'
import classes from './PartiesField.module.css'
import { useKeyedList } from './use-keyed-list.ts'

const roleChoices = partyRoles.map((role) => ({ value: role, label: partyRoleNames[role] }))

type PartiesEditorProps = { value: Party[]; onSave: (parties: Party[]) => void; onClose: () => void }

/** One line a party. A whole cell pasted into the last line is parted as the reader of documents parts it. */
export function PartiesEditor({ value, onSave, onClose }: PartiesEditorProps) {
  const { aliases } = useEditing()
  const { items, add, change, remove } = useKeyedList(value)
  const [typed, setTyped] = useState('')
  const read = () => {
    add(readParties(typed, aliases).parties)
    setTyped('')
  }
  const save = () => {
    const last = typed.trim() === '' ? [] : readParties(typed, aliases).parties
    onSave([...items.map(({ item }) => ({ ...item, text: item.text.trim() })).filter(({ text }) => text !== ''), ...last])
    onClose()
  }
  return (
    <EditorFrame label="Ответственные" onSave={save} onCancel={onClose}>
      {items.map(({ key, item }, at) => (
        <div key={key} className={classes.row}>
          <TextInput aria-label={`Ответственный ${at + 1}`} value={item.text} onChange={({ currentTarget }) => change(key, { ...item, text: currentTarget.value })} />
          <Select
            aria-label={`Роль ответственного ${at + 1}`} placeholder="роль не определена" searchable clearable nothingFoundMessage="Такой роли нет" data={roleChoices} value={item.role}
            onChange={(role) => change(key, { ...item, role: partyRoles.find((known) => known === role) ?? null })}
          />
          <ActionIcon variant="subtle" color="gray" size="input-sm" aria-label={`Убрать: ${item.text}`} onClick={() => remove(key)}><Icon name="cross" size={16} /></ActionIcon>
        </div>
      ))}
      <div className={classes.row}>
        <TextInput
          aria-label="Ещё ответственные" placeholder="ещё: муниципальные координаторы, кураторы" value={typed} onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={({ key }) => key === 'Enter' && read()}
        />
        <Button variant="default" disabled={typed.trim() === ''} onClick={read}>Добавить</Button>
      </div>
    </EditorFrame>
  )
}
