import { ActionIcon, Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { discardRevision } from '../../../contract/roadmaps.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { askToConfirm } from '../../kit/parts/confirm.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { paths } from '../../paths.ts'
import { roadmapsKey } from '../../roadmap-list/roadmap-list.queries.ts'
import { useRoadmap } from '../roadmap-context.ts'

/** What is done seldom. */
export function MoreMenu({ version }: { version: number }) {
  const { roadmap: { id, may, revisions }, revision } = useRoadmap()
  const navigate = useNavigate()
  const isOnly = revisions.length === 1
  const { run, error } = useCommand(discardRevision, {
    // The document that the draft was accepted from is open on the import desk again.
    renews: [roadmapsKey, ['imports']],
    onDone: async () => {
      tell('Черновик снят.')
      await navigate(isOnly ? paths.roadmaps() : paths.roadmap(id))
    },
  })
  const ask = () => askToConfirm({
    title: 'Отказаться от черновика?', confirm: 'Отказаться', onConfirm: () => run({ params: { id: revision.id }, body: { version } }),
    text: isOnly ? 'Других редакций у этой карты нет: из списка она исчезнет. Исходный документ, если он был, останется на столе импорта.' : 'Все правки этой редакции пропадут. Действующая редакция останется как есть.',
  })
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target><ActionIcon variant="default" size={36} aria-label="Другие действия"><Icon name="dots" size={18} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon name="copy" size={16} />} onClick={() => void navigate(paths.newRoadmap({ from: id }))}>Составить новую карту по этой</Menu.Item>
          <Menu.Item leftSection={<Icon name="import" size={16} />} onClick={() => void navigate(paths.imports())}>Загрузить документ «в новой редакции»</Menu.Item>
          <Menu.Item leftSection={<Icon name="journal" size={16} />} onClick={() => void navigate(paths.journal({ subject: id }))}>Журнал этой карты</Menu.Item>
          <Menu.Item leftSection={<Icon name="print" size={16} />} onClick={() => window.print()}>Напечатать этот вид</Menu.Item>
          {may.includes('discard') && <><Menu.Divider /><Menu.Item color="brick" leftSection={<Icon name="bin" size={16} />} onClick={ask}>Отказаться от черновика…</Menu.Item></>}
        </Menu.Dropdown>
      </Menu>
      <ProblemNote error={error} />
    </>
  )
}
