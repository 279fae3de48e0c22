import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { forgetColumnMapping } from '../../../contract/register-imports.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { askToConfirm } from '../../kit/parts/confirm.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { columnMappingsQuery, registerKey } from './register.queries.ts'
import classes from './Register.module.css'

/** What columns of other systems were said to be; each is proposed again for the same headings. */
export function KeptMappings() {
  const { data: mappings } = useQuery(columnMappingsQuery)
  const { run, error } = useCommand(forgetColumnMapping, { renews: [registerKey] })
  if (!mappings || mappings.length === 0) return null
  const forget = (id: string, name: string) => askToConfirm({ title: `Забыть «${name}»?`, text: 'Для книг с такими заголовками столбцы придётся назначать заново.', confirm: 'Забыть', onConfirm: () => run({ params: { id }, body: {} }) })
  return (
    <section aria-labelledby="mappings">
      <h2 id="mappings" className={classes.heading}>Запомненные столбцы</h2>
      <ProblemNote error={error} />
      <ul className={classes.books}>
        {mappings.map(({ id, name, headings, territory, may }) => (
          <li key={id}>
            <div><b>{name}</b><span className={classes.sum}>{territory}: {headings.join(', ')}</span></div>
            {may.forget && <Button variant="subtle" size="compact-sm" aria-label={`Забыть: ${name}`} onClick={() => forget(id, name)}>Забыть</Button>}
          </li>
        ))}
      </ul>
    </section>
  )
}
