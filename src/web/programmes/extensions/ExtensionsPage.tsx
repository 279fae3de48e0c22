import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { EmptyState } from '../../kit/parts/EmptyState.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { paths } from '../../paths.ts'
import { extensionsQuery } from '../programme.queries.ts'
import type { ProgrammeSearch } from '../programme-search.ts'
import { ProgrammeRoom } from '../room/ProgrammeRoom.tsx'
import { ExtendDialog } from './ExtendDialog.tsx'
import { ExtensionItem } from './ExtensionItem.tsx'
import classes from './Extensions.module.css'

const route = getRouteApi('/programmes/$id/extensions')

/** Who has longer for what, and why. A link from a school opens the form at once. */
export function ExtensionsPage() {
  const { id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [isExtending, setExtending] = useState(search.school !== undefined)
  const close = () => {
    setExtending(false)
    if (search.school !== undefined) void navigate({ ...paths.extensions(id, search.region === undefined ? {} : { region: search.region }), replace: true })
  }
  return (
    <ProgrammeRoom
      id={id} room="extensions" search={search} onRegion={(region) => void navigate(paths.extensions(id, region === undefined ? {} : { region }))}
      renderActions={({ may, state }) => may.extend && state === 'running' && <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setExtending(true)}>Продлить срок</Button>}
    >
      {(programme) => (
        <>
          <Extensions programme={programme} search={search} />
          {isExtending && programme.may.extend && <ExtendDialog programme={programme} search={search} onClose={close} />}
        </>
      )}
    </ProgrammeRoom>
  )
}

function Extensions({ programme, search }: { programme: ProgrammeReply; search: ProgrammeSearch }) {
  const { data, error, refetch } = useQuery(extensionsQuery(programme.id, search.region))
  if (!data) return <><ProblemNote error={error} onRetry={() => void refetch()} />{!error && <Waiting lines={6} />}</>
  if (data.length === 0) return <EmptyState title="Продлений нет">{programme.state === 'preparing' ? 'Сроки продлеваются, когда год начат.' : 'Срок продлевается одной школе или одному человеку и с причиной; у остальных он прежний.'}</EmptyState>
  return <ul className={classes.list}>{data.map((extension) => <ExtensionItem key={extension.id} programme={programme} extension={extension} />)}</ul>
}
