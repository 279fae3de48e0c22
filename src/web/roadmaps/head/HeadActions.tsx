import { useState } from 'react'
import { Icon } from '../../kit/icons/Icon.tsx'
import { ApproveDialog } from '../approval/ApproveDialog.tsx'
import { ExportMenu } from '../export/ExportMenu.tsx'
import { useRoadmap } from '../roadmap-context.ts'
import type { EditState } from '../../plan-editing/edit-session.ts'
import { MoreMenu } from './MoreMenu.tsx'
import { ReasonedButton } from '../../kit/parts/ReasonedButton.tsx'
import { StartRevisionButton } from './StartRevisionButton.tsx'

/** What may be done with this revision now. */
export function HeadActions({ state }: { state: EditState }) {
  const { roadmap: { may }, plan } = useRoadmap()
  const [isApproving, setApproving] = useState(false)
  const isSaving = state.unsaved > 0
  const obstacle = plan.activities.length === 0 ? 'В плане нет ни одного мероприятия, утверждать нечего.' : isSaving ? 'Последние правки ещё сохраняются.' : null
  return (
    <>
      <ExportMenu isSaving={isSaving} />
      <MoreMenu version={state.version} />
      {may.includes('approve')
        ? <ReasonedButton variant="filled" icon={<Icon name="seal" size={18} />} reason={obstacle} onClick={() => setApproving(true)}>Утвердить…</ReasonedButton>
        : <StartRevisionButton />}
      {isApproving && <ApproveDialog version={state.version} onClose={() => setApproving(false)} />}
    </>
  )
}
