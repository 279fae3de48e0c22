import { Button } from '@mantine/core'
import type { PersonReply } from '../../contract/people.ts'
import { erasePerson, exportPersonalData } from '../../contract/personal-data.ts'
import { downloadAddress } from '../../contract/address.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { askToConfirm } from '../kit/parts/confirm.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { peopleKey } from './people.queries.ts'
import classes from './People.module.css'

/** What the law gives a person a right to, done by whoever answers for it: everything in a file, and the erasure. */
export function PersonalDataSection({ person: { id, name, may } }: { person: PersonReply }) {
  const { run, isRunning, error } = useCommand(erasePerson, { renews: [peopleKey], onDone: () => tell('Персональные данные удалены') })
  if (!may.includes('export') && !may.includes('erase')) return null
  const ask = () => askToConfirm({
    title: 'Удалить персональные данные?', confirm: 'Удалить навсегда', onConfirm: () => run({ params: { id }, body: {} }),
    text: `Имя и контакты (${name}) исчезнут отовсюду, вход закроется. Вернуть их нельзя. Назначения и записи журнала останутся без имени.`,
  })
  return (
    <section aria-labelledby="personal-data">
      <h2 id="personal-data">Персональные данные</h2>
      <ProblemNote error={error} />
      <div className={classes.buttons}>
        {may.includes('export') && (
          <>
            <Button component="a" size="xs" variant="default" href={downloadAddress(exportPersonalData, { params: { id }, query: { format: 'html' } })}>Выгрузить для чтения</Button>
            <Button component="a" size="xs" variant="default" href={downloadAddress(exportPersonalData, { params: { id }, query: { format: 'json' } })}>Выгрузить для программы</Button>
          </>
        )}
        {may.includes('erase') && <Button size="xs" variant="default" loading={isRunning} onClick={ask}>Удалить персональные данные</Button>}
      </div>
    </section>
  )
}
