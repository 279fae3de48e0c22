import { ActionIcon, Menu } from '@mantine/core'
import { useState } from 'react'
import type { PlannedActivity } from '../../domain/roadmaps/plan/planned-activity.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { addAbove, addBelow, joinWithNext, moveBy, neighbour, startSection } from './activity-edits.ts'
import { useEditing } from './editing-context.ts'
import { SplitDialog } from './SplitDialog.tsx'
import { useDraft } from './draft-context.ts'

/** What can be done with a whole row. */
export function ActivityMenu({ activity }: { activity: PlannedActivity }) {
  const { apply } = useEditing()
  const plan = useDraft()
  const [isSplitting, setSplitting] = useState(false)
  if (apply === null) return null
  const { id } = activity
  const isFirst = neighbour(plan, id, -1) === undefined
  const isLast = neighbour(plan, id, 1) === undefined
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon className="no-print" variant="subtle" color="gray" aria-label={`Действия с мероприятием ${activity.position}`}><Icon name="dots" size={18} /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon name="join" size={16} />} disabled={isLast} onClick={() => apply(joinWithNext(plan, id, 'continuation'))}>Присоединить нижнюю строку как продолжение</Menu.Item>
          <Menu.Item leftSection={<Icon name="join" size={16} />} disabled={isLast} onClick={() => apply(joinWithNext(plan, id, 'part'))}>Присоединить нижнюю строку как часть</Menu.Item>
          <Menu.Item leftSection={<Icon name="split" size={16} />} onClick={() => setSplitting(true)}>Разделить на два…</Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<Icon name="up" size={16} />} disabled={isFirst} onClick={() => apply(moveBy(plan, id, -1))}>Поднять</Menu.Item>
          <Menu.Item leftSection={<Icon name="down" size={16} />} disabled={isLast} onClick={() => apply(moveBy(plan, id, 1))}>Опустить</Menu.Item>
          <Menu.Item leftSection={<Icon name="plus" size={16} />} onClick={() => apply(addAbove(plan, activity))}>Добавить выше</Menu.Item>
          <Menu.Item leftSection={<Icon name="plus" size={16} />} onClick={() => apply(addBelow(activity))}>Добавить ниже</Menu.Item>
          <Menu.Item leftSection={<Icon name="columns" size={16} />} onClick={() => apply(startSection(plan, id))}>Начать отсюда новый раздел</Menu.Item>
          <Menu.Divider />
          <Menu.Item color="brick" leftSection={<Icon name="bin" size={16} />} onClick={() => apply([{ do: 'removeActivity', id }])}>Удалить</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isSplitting && <SplitDialog activity={activity} onSplit={apply} onClose={() => setSplitting(false)} />}
    </>
  )
}
