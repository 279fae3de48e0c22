import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { sessionQuery } from '../../shell/session.queries.ts'
import { FrameEditor } from './FrameEditor.tsx'
import { FrameTimeline } from './FrameTimeline.tsx'
import { LeadDialog } from './LeadDialog.tsx'
import classes from './Overview.module.css'

/** The milestones of the year, and what may be done with them: the whole frame while the year prepares, the own windows of a region always. */
export function FramePanel({ programme }: { programme: ProgrammeReply }) {
  const { data: session } = useQuery(sessionQuery)
  const [isEditing, setEditing] = useState(false)
  const [tightened, setTightened] = useState<string | null>(null)
  const milestone = programme.frame.find(({ id }) => id === tightened)
  const mayTighten = programme.may.lead && programme.region !== null
  return (
    <section aria-labelledby="frame">
      <div className={classes.head}>
        <h2 id="frame" className={classes.heading}>Каркас года</h2>
        {programme.may.manage && programme.state === 'preparing' && <Button variant="default" size="xs" leftSection={<Icon name="pencil" size={16} />} onClick={() => setEditing(true)}>Изменить каркас</Button>}
      </div>
      <FrameTimeline programme={programme} today={session?.programmeDate ?? null} onTighten={mayTighten ? setTightened : null} />
      {isEditing && <FrameEditor programme={programme} onClose={() => setEditing(false)} />}
      {milestone && programme.region && <LeadDialog programme={programme} regionId={programme.region.id} milestone={milestone} onClose={() => setTightened(null)} />}
    </section>
  )
}
