import { Button } from '@mantine/core'
import { closeProgramme, startProgramme, type ProgrammeReply } from '../../../contract/programmes.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { askToConfirm } from '../../kit/parts/confirm.ts'
import { ButtonLink } from '../../kit/parts/links.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { paths } from '../../paths.ts'
import { programmesKey } from '../programme.queries.ts'

/** What moves a year on; each step is asked about, for none goes back. */
export function YearActions({ programme: { id, year, state, version, next, may } }: { programme: ProgrammeReply }) {
  const starting = useCommand(startProgramme, { renews: [programmesKey] })
  const closing = useCommand(closeProgramme, { renews: [programmesKey] })
  if (!may.manage) return null
  const input = { params: { id }, body: { version } }
  const start = () => askToConfirm({ title: `Начать ${year} год?`, text: 'Каркас и версия каталога после этого не меняются. Школы, люди и продления — до закрытия года.', confirm: 'Начать год', onConfirm: () => starting.run(input) })
  const close = () => askToConfirm({ title: `Закрыть ${year} год?`, text: 'Изменить в нём после этого ничего нельзя. Назначения и закрепления заканчиваются по своим срокам.', confirm: 'Закрыть год', onConfirm: () => closing.run(input) })
  return (
    <>
      {state === 'preparing' && <Button loading={starting.isRunning} onClick={start}>Начать год</Button>}
      {state !== 'preparing' && next === null && <ButtonLink {...paths.nextProgramme(id)}>Открыть {year + 1} год</ButtonLink>}
      {state === 'running' && <Button variant="default" loading={closing.isRunning} onClick={close}>Закрыть год</Button>}
      <ProblemNote error={starting.error ?? closing.error} />
    </>
  )
}
