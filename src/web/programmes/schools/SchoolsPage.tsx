import { getRouteApi } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { EmptyState } from '../../kit/parts/EmptyState.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { counted } from '../../kit/words/plural.ts'
import { paths } from '../../paths.ts'
import { schoolForms } from '../programme-words.ts'
import { schoolsQuery } from '../programme.queries.ts'
import type { ProgrammeSearch } from '../programme-search.ts'
import { ProgrammeRoom } from '../room/ProgrammeRoom.tsx'
import { JoinDialog } from './JoinDialog.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { SchoolTable } from './SchoolTable.tsx'
import { shownSchools } from './shown-schools.ts'
import classes from './Schools.module.css'

const route = getRouteApi('/programmes/$id/schools')

type Which = 'now' | 'left' | 'earlier'

/** Who takes part, who has left, and who took part the year before. */
export function SchoolsPage() {
  const { id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [isJoining, setJoining] = useState(false)
  const join = (programme: ProgrammeReply) => programme.may.schools && <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setJoining(true)}>Включить школы</Button>
  return (
    <ProgrammeRoom id={id} room="schools" search={search} onRegion={(region) => void navigate(paths.programmeSchools(id, region === undefined ? {} : { region }))} renderActions={join}>
      {(programme) => (
        <>
          <Schools programme={programme} search={search} />
          {isJoining && <JoinDialog programme={programme} onClose={() => setJoining(false)} />}
        </>
      )}
    </ProgrammeRoom>
  )
}

function Schools({ programme, search }: { programme: ProgrammeReply; search: ProgrammeSearch }) {
  const navigate = route.useNavigate()
  const [which, setWhich] = useState<Which>('now')
  const [words, setWords] = useState('')
  const [onlyBare, setOnlyBare] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isLeaving, setLeaving] = useState(false)
  const { data, error, refetch } = useQuery(schoolsQuery(programme.id, search.region, which))
  const soon = useDeferredValue(words)
  const shown = useMemo(() => shownSchools(data?.items ?? [], { words: soon, territory: search.territory ?? null, onlyBare }), [data, soon, search.territory, onlyBare])
  const territory = search.territory === undefined ? null : data?.items.find(({ territoryId }) => territoryId === search.territory)?.territory ?? 'Территория'
  const mayLeave = which === 'now' && programme.may.schools && data?.mayChange === true
  const views = [{ value: 'now', label: 'Участвуют' }, { value: 'left', label: 'Исключены' }, ...(programme.previous === null ? [] : [{ value: 'earlier', label: `Школы ${programme.previous.year} года` }])]
  return (
    <>
      <search className={classes.filters}>
        <TextInput aria-label="Школа" placeholder="название, ИНН, логин или территория" leftSection={<Icon name="search" size={18} />} value={words} onChange={({ currentTarget }) => setWords(currentTarget.value)} />
        <SegmentedControl aria-label="Какие школы" data={views} value={which} onChange={(value) => { setWhich(value as Which); setChosen(new Set()) }} />
        {which === 'now' && <Button variant={onlyBare ? 'filled' : 'default'} aria-pressed={onlyBare} onClick={() => setOnlyBare(!onlyBare)}>Без куратора</Button>}
        {territory !== null && <Button variant="default" rightSection={<Icon name="cross" size={14} />} aria-label={`Убрать отбор: ${territory}`} onClick={() => void navigate(paths.programmeSchools(programme.id, search.region === undefined ? {} : { region: search.region }))}>{territory}</Button>}
      </search>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={10} />}
      {data && (
        <div className={classes.count}>
          <span aria-live="polite">{counted(shown.length, schoolForms)}{chosen.size > 0 && `, выбрано ${chosen.size}`}</span>
          {chosen.size > 0 && <Button size="xs" variant="default" onClick={() => setLeaving(true)}>Исключить выбранные</Button>}
        </div>
      )}
      {data && shown.length === 0 && <NoSchools isNarrowed={data.items.length > 0} which={which} />}
      {shown.length > 0 && <SchoolTable programme={programme} schools={shown} which={which} chosen={mayLeave ? chosen : null} onChosen={setChosen} search={search} />}
      {isLeaving && <LeaveDialog programme={programme} ids={[...chosen]} onClose={() => setLeaving(false)} onDone={() => { setChosen(new Set()); setLeaving(false) }} />}
    </>
  )
}

function NoSchools({ isNarrowed, which }: { isNarrowed: boolean; which: Which }) {
  if (isNarrowed) return <EmptyState title="Ничего не нашлось">Ни одна школа не подходит под все условия сразу. Снимите одно из них.</EmptyState>
  if (which === 'left') return <EmptyState title="Никто не исключён">Школа, исключённая из года, остаётся здесь с датой и причиной в журнале.</EmptyState>
  return <EmptyState title="Школ пока нет">Включите школы списком: вставьте ИНН, ОГРН или логины ФИС ОКО — система проверит каждую строку до того, как что-то изменит.</EmptyState>
}
