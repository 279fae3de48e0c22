import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { TextLink } from '../../kit/parts/links.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { paths } from '../../paths.ts'
import { programmeListQuery } from '../../programmes/programme.queries.ts'
import { TerritoryPicker } from '../../territories/TerritoryPicker.tsx'
import { ClassBookPanel } from './ClassBookPanel.tsx'
import { Readiness } from './Readiness.tsx'
import classes from './ClassBook.module.css'

/** Class lists of a municipality or a region at once: who has not given one yet, and all of them by one workbook. */
export function ClassBookPage() {
  const { programme } = useParams({ from: '/programmes/$programme/classes' })
  const [territory, setTerritory] = useState<number | null>(null)
  const { data } = useQuery(programmeListQuery)
  const found = data?.items.find(({ id }) => id === programme)
  return (
    <Page title="Списки классов" width="text" above={<TextLink {...paths.surveys()}>Анкетирование</TextLink>} lead={`${found === undefined ? '' : `${found.initiative.name}, ${found.year} год. `}По числу учеников и учителей считается, сколько нужно анкет, и печатаются листки с кодами. Имён здесь нет и не нужно.`}>
      <Readiness programme={programme} territory={territory} onOpen={setTerritory} />
      <div className={classes.picker}><TerritoryPicker label="Территория книги" description="Если не выбрать, в книге будут все школы, списки которых вы ведёте" value={territory} onChange={setTerritory} clearable /></div>
      <ClassBookPanel programme={programme} territory={territory ?? undefined} />
    </Page>
  )
}
