import { startRevision } from '../../../contract/roadmaps.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { roadmapsKey } from '../../roadmap-list/roadmap-list.queries.ts'
import { useRoadmap } from '../roadmap-context.ts'
import { ReasonedButton } from '../../kit/parts/ReasonedButton.tsx'

/** The draft of the next revision, with everything that the approved one holds. */
export function StartRevisionButton() {
  const { roadmap: { id, may, revisions }, look } = useRoadmap()
  const { run, isRunning, error } = useCommand(startRevision, {
    renews: [roadmapsKey],
    onDone: ({ revisionId }) => {
      tell('Черновик следующей редакции готов: в нём всё, что было в утверждённой.')
      look({ revision: revisionId, activity: undefined, view: undefined })
    },
  })
  const hasDraft = revisions.some(({ state }) => state === 'draft')
  const reason = hasDraft ? 'Черновик следующей редакции уже есть: откройте его в списке редакций.' : may.includes('revise') ? null : 'Следующую редакцию начинают от действующей: откройте её в списке редакций.'
  return (
    <>
      <ReasonedButton variant="filled" icon={<Icon name="pencil" size={18} />} loading={isRunning} reason={reason} onClick={() => run({ params: { id }, body: { revisionId: crypto.randomUUID() } })}>Начать следующую редакцию</ReasonedButton>
      <ProblemNote error={error} />
    </>
  )
}
