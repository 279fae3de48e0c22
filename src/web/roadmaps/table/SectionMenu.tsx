import { ActionIcon, Menu } from '@mantine/core'
import { Icon } from '../../kit/icons/Icon.tsx'
import { useDraft } from '../../plan-editing/draft-context.ts'
import { useEditing } from '../../plan-editing/editing-context.ts'
import { addUnder } from './place-activity.ts'

/** What can be done with a whole section. */
export function SectionMenu({ at }: { at: number }) {
  const plan = useDraft()
  const { apply } = useEditing()
  const section = plan.sections[at]
  if (apply === null || section === undefined) return null
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon className="no-print" variant="subtle" color="gray" aria-label={`Действия с разделом: ${section.title ?? 'без названия'}`}><Icon name="dots" size={18} /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon name="plus" size={16} />} onClick={() => apply(addUnder(plan, at))}>Добавить мероприятие в раздел</Menu.Item>
        <Menu.Item leftSection={<Icon name="columns" size={16} />} onClick={() => apply([{ do: 'addSection', at, section: { number: null, title: 'Новый раздел' } }])}>Добавить раздел выше</Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="up" size={16} />} disabled={at === 0} onClick={() => apply([{ do: 'moveSection', from: at, to: at - 1 }])}>Поднять раздел с мероприятиями</Menu.Item>
        <Menu.Item leftSection={<Icon name="down" size={16} />} disabled={at === plan.sections.length - 1} onClick={() => apply([{ do: 'moveSection', from: at, to: at + 1 }])}>Опустить раздел с мероприятиями</Menu.Item>
        <Menu.Item onClick={() => apply([{ do: 'renumber', section: at, style: 'restarting' }])}>Перенумеровать раздел: 1, 2, 3…</Menu.Item>
        <Menu.Divider />
        <Menu.Item color="brick" leftSection={<Icon name="cross" size={16} />} onClick={() => apply([{ do: 'removeSection', at }])}>Убрать заголовок (мероприятия отойдут к разделу выше)</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
