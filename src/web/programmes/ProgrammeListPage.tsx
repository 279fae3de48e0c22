import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Icon } from '../kit/icons/Icon.tsx'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { TextLink } from '../kit/parts/links.tsx'
import { Mark } from '../kit/parts/Mark.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { counted } from '../kit/words/plural.ts'
import { paths } from '../paths.ts'
import { NewProgrammeDialog } from './NewProgrammeDialog.tsx'
import classes from './ProgrammeListPage.module.css'
import { programmeStateNames, programmeStateTones, schoolForms } from './programme-words.ts'
import { programmeListQuery } from './programme.queries.ts'

/** Every year of every initiative, the newest on top. */
export function ProgrammeListPage() {
  const { data, error, refetch } = useQuery(programmeListQuery)
  const [isMaking, setMaking] = useState(false)
  const make = data?.may.create && <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setMaking(true)}>Завести год</Button>
  return (
    <Page title="Год проекта" lead="Школы, координаторы, кураторы и сроки каждого года." actions={data && data.items.length > 0 && make}>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={5} />}
      {data?.items.length === 0 && (
        <EmptyState title="Годов проекта пока нет" actions={make}>
          {data.may.create ? 'Заведите первый год: каркас вех подставится сам, его можно будет поправить. Следующие годы открываются из предыдущих.' : 'Год проекта заводит федеральный оператор.'}
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <ul className={classes.list}>
          {data.items.map(({ id, initiative, year, state, catalogue, schools }) => (
            <li key={id} className={classes.item}>
              <span className={classes.year}>{year}</span>
              <div>
                <TextLink className={classes.title} {...paths.programme(id)}>{initiative.name}, {year} год</TextLink>
                <p className={classes.about}>{counted(schools, schoolForms)} · каталог {catalogue}</p>
              </div>
              <Mark tone={programmeStateTones[state]}>{programmeStateNames[state]}</Mark>
            </li>
          ))}
        </ul>
      )}
      {isMaking && <NewProgrammeDialog onClose={() => setMaking(false)} />}
    </Page>
  )
}
