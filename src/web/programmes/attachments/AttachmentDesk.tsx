import { Button, SegmentedControl } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { AttachmentBoard, AttachmentSuggestion } from '../../../contract/attachments.ts'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { Note } from '../../kit/parts/Note.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { ReasonedButton } from '../../kit/parts/ReasonedButton.tsx'
import { counted } from '../../kit/words/plural.ts'
import { schoolForms } from '../programme-words.ts'
import { suggestionQuery } from '../programme.queries.ts'
import { AttachDialog } from './AttachDialog.tsx'
import classes from './Attachments.module.css'
import { draftedPairs, loadsOf, type BoardSchool, type Draft } from './board-draft.ts'
import { CuratorList } from './CuratorList.tsx'
import { CuratorChoice } from './CuratorChoice.tsx'
import { SchoolLine } from './SchoolLine.tsx'

type AttachmentDeskProps = { programme: ProgrammeReply; region: number; board: AttachmentBoard }
type Shown = 'all' | 'bare'

/** The suggestion fills the draft, a person changes what he will, and one order makes it so. */
export function AttachmentDesk({ programme, region, board }: AttachmentDeskProps) {
  const [draft, setDraft] = useState<Draft>(new Map())
  const [suggestion, setSuggestion] = useState<AttachmentSuggestion | null>(null)
  const [shown, setShown] = useState<Shown>('all')
  const [open, setOpen] = useState<BoardSchool | null>(null)
  const [isOrdering, setOrdering] = useState(false)
  const suggest = useSuggestion(programme.id, region)
  const loads = useMemo(() => loadsOf(board, draft), [board, draft])
  const pairs = draftedPairs(board, draft)
  const bare = board.schools.filter(({ attachment }) => attachment === null)
  const places = board.curators.reduce((sum, { appointmentId }) => sum + Math.max(0, board.limit - (loads.get(appointmentId)?.attached ?? 0)), 0)
  const accept = (found: AttachmentSuggestion) => {
    setSuggestion(found)
    setDraft(new Map(found.pairs.map(({ organisationId, appointmentId }) => [organisationId, appointmentId])))
  }
  const choose = (school: BoardSchool, appointmentId: string | null) => {
    const next = new Map(draft)
    if (appointmentId === null || appointmentId === school.attachment?.appointmentId) next.delete(school.organisationId)
    else next.set(school.organisationId, appointmentId)
    setDraft(next)
    setOpen(null)
  }
  const forget = () => { setDraft(new Map()); setSuggestion(null) }
  return (
    <>
      <div className={classes.bar}>
        <SegmentedControl aria-label="Какие школы" data={[{ value: 'all', label: `Все: ${board.schools.length}` }, { value: 'bare', label: `Без куратора: ${bare.length}` }]} value={shown} onChange={(value) => setShown(value === 'bare' ? 'bare' : 'all')} />
        <span className={classes.space} />
        {pairs.length > 0 && <Button variant="subtle" onClick={forget}>Отменить выбор</Button>}
        <ReasonedButton loading={suggest.isAsking} reason={bare.length === 0 ? 'У каждой школы уже есть куратор.' : board.curators.length === 0 ? 'В регионе нет назначенных кураторов.' : places === 0 ? 'У всех кураторов уже предельное число школ.' : null} onClick={() => suggest.ask(accept)}>Предложить кураторов</ReasonedButton>
        <ReasonedButton variant="filled" reason={pairs.length === 0 ? 'Выберите кураторов сами или возьмите предложение.' : null} onClick={() => setOrdering(true)}>{pairs.length === 0 ? 'Закрепить приказом' : `Закрепить приказом: ${pairs.length}`}</ReasonedButton>
      </div>
      <ProblemNote error={suggest.error} />
      {suggestion !== null && <SuggestionNote suggestion={suggestion} />}
      <div className={classes.desk}>
        <ul className={classes.schools} aria-label="Школы">
          {(shown === 'bare' ? bare : board.schools).map((school) => (
            <SchoolLine key={school.organisationId} board={board} school={school} draft={draft} suggestion={suggestion} onOpen={() => setOpen(school)} />
          ))}
        </ul>
        <CuratorList board={board} loads={loads} />
      </div>
      {open !== null && <CuratorChoice programme={programme} region={region} board={board} draft={draft} school={open} onChoose={(id) => choose(open, id)} onClose={() => setOpen(null)} />}
      {isOrdering && <AttachDialog programme={programme} region={region} board={board} pairs={pairs} onClose={() => setOrdering(false)} onDone={() => { forget(); setOrdering(false) }} />}
    </>
  )
}

function SuggestionNote({ suggestion: { pairs, left } }: { suggestion: AttachmentSuggestion }) {
  return (
    <Note tone={left.length === 0 ? 'good' : 'doubt'} title={`Предложено: ${counted(pairs.length, schoolForms)}. ${left.length > 0 ? `Никого не нашлось: ${counted(left.length, schoolForms)}.` : ''}`}>
      Это только предложение: любую пару можно заменить, и ничего не изменится до приказа.
    </Note>
  )
}

function useSuggestion(programmeId: string, region: number) {
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const ask = (onFound: (found: AttachmentSuggestion) => void) => {
    setAsking(true)
    setError(null)
    queries.fetchQuery(suggestionQuery(programmeId, region)).then(onFound).catch(setError).finally(() => setAsking(false))
  }
  return { ask, isAsking, error }
}
