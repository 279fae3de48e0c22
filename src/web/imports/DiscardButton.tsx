import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { discardImport } from '../../contract/imports.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { askToConfirm } from '../kit/parts/confirm.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { paths } from '../paths.ts'
import { importsKey } from './import.queries.ts'

/** Off the desk; what is still being read stops. */
export function DiscardButton({ id, version }: { id: string; version: number }) {
  const navigate = useNavigate()
  const { run, isRunning, error } = useCommand(discardImport, {
    renews: [[...importsKey, 'list']],
    onDone: async () => {
      tell('Документ убран со стола.')
      await navigate(paths.imports())
    },
  })
  const ask = () => askToConfirm({
    title: 'Убрать документ со стола?', text: 'Прочитанное и все правки пропадут. Дорожные карты не изменятся, исходный файл можно будет загрузить ещё раз.',
    confirm: 'Убрать', onConfirm: () => run({ params: { id }, body: { version } }),
  })
  return (
    <>
      <Button variant="default" loading={isRunning} onClick={ask}>Убрать со стола</Button>
      <ProblemNote error={error} />
    </>
  )
}
