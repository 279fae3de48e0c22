import { Button } from '@mantine/core'
import { Icon } from '../../kit/icons/Icon.tsx'
import { EmptyState } from '../../kit/parts/EmptyState.tsx'
import { addBelow } from '../../plan-editing/activity-edits.ts'
import { useEditing } from '../../plan-editing/editing-context.ts'

export function AddFirst() {
  const { apply } = useEditing()
  return (
    <EmptyState title="План ещё пуст" actions={<Button leftSection={<Icon name="plus" size={18} />} onClick={() => apply?.(addBelow(null))}>Добавить мероприятие</Button>}>
      Добавьте первое мероприятие; срок пишите словами, как в приказе: «еженедельно по четвергам», «до 1 марта», «июнь, ноябрь».
    </EmptyState>
  )
}
