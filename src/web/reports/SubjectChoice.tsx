import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SessionReply } from '../../contract/session.ts'
import { speaksForTerritory } from '../../domain/access/role.ts'
import { SearchSelect } from '../kit/parts/SearchSelect.tsx'
import { TerritoryPicker } from '../territories/TerritoryPicker.tsx'
import classes from './Reports.module.css'
import { reportCuratorsQuery, schoolsFoundQuery } from './report.queries.ts'
import type { ReportSearch } from './report-search.ts'

type SubjectChoiceProps = { session: SessionReply; search: ReportSearch; period: { from: string; to: string }; onChange: (subject: ReportSearch) => void }

/** Of whom: a territory, one school of it, or a curator. Whoever answers for one school has nothing to choose. */
export function SubjectChoice({ session, search, period, onChange }: SubjectChoiceProps) {
  const { appointment } = session
  if (appointment === null || !speaksForTerritory(appointment.role)) return null
  return (
    <fieldset className={classes.fields}>
      <legend>О ком</legend>
      <TerritoryPicker label="Территория" value={search.organisation === undefined && search.curator === undefined ? search.territory ?? appointment.territory.id : null} onChange={(territory) => onChange(territory === null ? {} : { territory })} />
      <SchoolChoice organisation={search.organisation} territory={appointment.territory.id} onChange={onChange} />
      <CuratorChoice curator={search.curator} period={period} onChange={onChange} />
    </fieldset>
  )
}

function SchoolChoice({ organisation, territory, onChange }: { organisation: string | undefined; territory: number; onChange: (subject: ReportSearch) => void }) {
  const [words, setWords] = useState('')
  const { data: found = [], isFetching } = useQuery(schoolsFoundQuery(words, territory))
  const choices = found.map(({ id, name, shortName }) => ({ value: id, label: shortName ?? name }))
  return (
    <SearchSelect
      label="или школа" value={choices.find(({ value }) => value === organisation) ?? null} found={choices} onSearch={setWords} isSearching={isFetching} clearable nothingFound="Такой школы нет"
      onChange={(choice) => onChange(choice === null ? {} : { organisation: choice.value })}
    />
  )
}

function CuratorChoice({ curator, period, onChange }: { curator: string | undefined; period: { from: string; to: string }; onChange: (subject: ReportSearch) => void }) {
  const { data: curators } = useQuery(reportCuratorsQuery(period))
  if (curators === undefined || curators.length === 0) return null
  return (
    <Select
      label="или куратор" searchable clearable limit={60} value={curator ?? null} nothingFoundMessage="Такого куратора нет" placeholder="начните набирать имя"
      data={curators.map(({ appointmentId, name, schools }) => ({ value: appointmentId, label: `${name} (школ: ${schools})` }))}
      onChange={(chosen) => onChange(chosen === null ? {} : { curator: chosen })}
    />
  )
}
