import { Button, Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { OrganisationReply } from '../../../contract/organisations.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { paths } from '../../paths.ts'
import { OrganisationDialog, type OrganisationAction } from '../dialogs/OrganisationDialog.tsx'

/** What the reader may do with the organisation; nothing where nothing may be done. */
export function OrganisationActions({ organisation }: { organisation: OrganisationReply }) {
  const navigate = useNavigate()
  const [action, setAction] = useState<OrganisationAction | null>(null)
  const item = (name: OrganisationAction, label: string) => <Menu.Item onClick={() => setAction(name)}>{label}</Menu.Item>
  const { may, id } = organisation
  if (!may.edit && !may.manage) return null
  return (
    <>
      {may.manage && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target><Button variant="default" rightSection={<Icon name="down" size={16} />}>Реорганизация</Button></Menu.Target>
          <Menu.Dropdown>
            {item('rename', 'Переименовать…')}
            {item('transfer', 'Передать на другую территорию…')}
            {item('split', 'Разделить или выделить…')}
            {item('close', 'Закрыть…')}
          </Menu.Dropdown>
        </Menu>
      )}
      <Button leftSection={<Icon name="pencil" size={18} />} onClick={() => setAction('edit')}>Исправить сведения</Button>
      {action && <OrganisationDialog action={action} organisation={organisation} onClose={() => setAction(null)} onDone={(next) => { setAction(null); if (next !== id) void navigate(paths.organisation(next)) }} />}
    </>
  )
}
