import { getRouteApi } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { EmptyState } from '../../kit/parts/EmptyState.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { paths } from '../../paths.ts'
import { boardQuery } from '../programme.queries.ts'
import { ProgrammeRoom } from '../room/ProgrammeRoom.tsx'
import { AttachmentDesk } from './AttachmentDesk.tsx'

const route = getRouteApi('/programmes/$id/attachments')

/** Which curator has which school. A board of one region: whoever works over the country chooses it. */
export function AttachmentsPage() {
  const { id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <ProgrammeRoom id={id} room="attachments" search={search} onRegion={(region) => void navigate(paths.attachments(id, region === undefined ? {} : { region }))}>
      {(programme) => programme.region === null
        ? <EmptyState title="Выберите регион">Кураторы закрепляются за школами своего региона.</EmptyState>
        : <RegionBoard key={programme.region.id} programme={programme} region={programme.region.id} />}
    </ProgrammeRoom>
  )
}

function RegionBoard({ programme, region }: { programme: ProgrammeReply; region: number }) {
  const { data: board, error, refetch } = useQuery(boardQuery(programme.id, region))
  if (!board) return <><ProblemNote error={error} onRetry={() => void refetch()} />{!error && <Waiting lines={10} />}</>
  if (board.schools.length === 0) return <EmptyState title="Закреплять пока не за кем">Включите в год проекта школы этого региона.</EmptyState>
  return <AttachmentDesk programme={programme} region={region} board={board} />
}
