import { Button, Menu, Modal } from '@mantine/core'
import { useState } from 'react'
import { numberingStyles, type NumberingStyle } from '../../../domain/roadmaps/changes/change.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { addBelow } from '../../plan-editing/activity-edits.ts'
import { useEditing } from '../../plan-editing/editing-context.ts'
import { HeaderFacts } from '../../plan-editing/header/HeaderFacts.tsx'
import { useRoadmap } from '../roadmap-context.ts'

const styleNames: Record<NumberingStyle, string> = { running: 'Насквозь: 1, 2, 3…', restarting: 'Заново в каждом разделе: 1, 2…', dotted: 'С номером раздела: 1.1, 1.2…' }

/** Edits of the plan as a whole; those of a row stand at the row. */
export function EditMenu() {
  const { plan } = useRoadmap()
  const { apply } = useEditing()
  const [isHeaderOpen, setHeaderOpen] = useState(false)
  if (apply === null) return null
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target><Button variant="default" px="sm" rightSection={<Icon name="down" size={16} />}>Правка</Button></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon name="plus" size={16} />} onClick={() => apply(addBelow(plan.activities.at(-1) ?? null))}>Добавить мероприятие в конец</Menu.Item>
          <Menu.Item leftSection={<Icon name="columns" size={16} />} onClick={() => apply([{ do: 'addSection', at: plan.sections.length, section: { number: null, title: 'Новый раздел' } }])}>Добавить раздел в конец</Menu.Item>
          <Menu.Item leftSection={<Icon name="pencil" size={16} />} onClick={() => setHeaderOpen(true)}>Название, годы и реквизиты…</Menu.Item>
          <Menu.Divider />
          <Menu.Label>Перенумеровать мероприятия</Menu.Label>
          {numberingStyles.map((style) => <Menu.Item key={style} disabled={plan.activities.length === 0} onClick={() => apply([{ do: 'renumber', section: 'all', style }])}>{styleNames[style]}</Menu.Item>)}
        </Menu.Dropdown>
      </Menu>
      <Modal opened={isHeaderOpen} onClose={() => setHeaderOpen(false)} title="Название, годы и реквизиты" size="xl" closeButtonProps={{ 'aria-label': 'Закрыть' }}><HeaderFacts plan={plan} /></Modal>
    </>
  )
}
