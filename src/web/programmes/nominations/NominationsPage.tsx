import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { NominationReply } from '../../../contract/nominations.ts'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { EmptyState } from '../../kit/parts/EmptyState.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { paths } from '../../paths.ts'
import { nominationsQuery } from '../programme.queries.ts'
import type { ProgrammeSearch } from '../programme-search.ts'
import { ProgrammeRoom } from '../room/ProgrammeRoom.tsx'
import { DecisionBar } from './DecisionBar.tsx'
import { NominateDialog } from './NominateDialog.tsx'
import { NominationItem } from './NominationItem.tsx'
import classes from './Nominations.module.css'

const route = getRouteApi('/programmes/$id/nominations')

/** Who is put forward, what the checks say, and what becomes of them. */
export function NominationsPage() {
  const { id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [isNominating, setNominating] = useState(false)
  return (
    <ProgrammeRoom
      id={id} room="nominations" search={search} onRegion={(region) => void navigate(paths.nominations(id, region === undefined ? {} : { region }))}
      renderActions={({ may }) => may.nominate && <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setNominating(true)}>Выдвинуть</Button>}
    >
      {(programme) => (
        <>
          <Queue programme={programme} search={search} />
          {isNominating && <NominateDialog programme={programme} onClose={() => setNominating(false)} />}
        </>
      )}
    </ProgrammeRoom>
  )
}

const groups = ['nominated', 'approved', 'appointed', 'declined'] as const
type Group = (typeof groups)[number]
const groupNames: Record<Group, string> = { nominated: 'Ждут решения', approved: 'Ждут приказа', appointed: 'Назначены', declined: 'Отклонены' }

function Queue({ programme, search }: { programme: ProgrammeReply; search: ProgrammeSearch }) {
  const { data, error, refetch } = useQuery(nominationsQuery(programme.id, search.region))
  const [wanted, setGroup] = useState<Group | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  if (!data) return <><ProblemNote error={error} onRetry={() => void refetch()} />{!error && <Waiting lines={8} />}</>
  if (data.length === 0) return <EmptyState title="Пока никто не выдвинут">Муниципалитет или регион выдвигает координатора или куратора; регион проверяет, согласует и назначает приказом — одним на всех.</EmptyState>
  const of = (group: Group) => data.filter(({ state }) => state === group)
  const group = wanted ?? groups.find((one) => of(one).length > 0) ?? 'nominated'
  const shown = of(group)
  const selectable = shown.filter(canBeDecided)
  const selected = selectable.filter(({ id }) => chosen.has(id))
  const toggle = (id: string) => setChosen(chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id]))
  return (
    <>
      <div className={classes.groups}>
        <SegmentedControl
          aria-label="Состояние кандидатур" value={group} onChange={(value) => { setGroup(groups.find((one) => one === value) ?? null); setChosen(new Set()) }}
          data={groups.map((one) => ({ value: one, label: `${groupNames[one]}: ${of(one).length}` }))}
        />
      </div>
      {selectable.length > 0 && (
        <DecisionBar
          programme={programme} group={group === 'approved' ? 'approved' : 'nominated'} selectable={selectable} selected={selected}
          onAll={() => setChosen(selected.length === selectable.length ? new Set() : new Set(selectable.map(({ id }) => id)))} onDone={() => setChosen(new Set())}
        />
      )}
      {shown.length === 0 && <EmptyState title="Здесь пусто">В этом состоянии сейчас никого нет.</EmptyState>}
      <ul className={classes.list}>
        {shown.map((nomination) => <NominationItem key={nomination.id} programme={programme} nomination={nomination} isChosen={canBeDecided(nomination) ? chosen.has(nomination.id) : null} onToggle={() => toggle(nomination.id)} />)}
      </ul>
    </>
  )
}

/** Whether a tick makes sense: with others it may be approved, declined or appointed. */
function canBeDecided({ state, may }: NominationReply): boolean {
  return state === 'approved' ? may.appoint : may.approve || may.decline
}
