import { Button, Group, Modal, Radio, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { acceptImport } from '../../../contract/roadmaps.ts'
import type { DraftPlan } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { Note } from '../../kit/parts/Note.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { activityForms, doubtForms } from '../../kit/words/nouns.ts'
import { counted } from '../../kit/words/plural.ts'
import { paths } from '../../paths.ts'
import { roadmapListQuery } from '../../roadmap-list/roadmap-list.queries.ts'
import { territoryNamed } from '../../territories/territory-tree.ts'
import { territoriesQuery } from '../../territories/territory.queries.ts'
import { TerritoryChoice } from '../../territories/TerritoryChoice.tsx'
import { importsKey } from '../import.queries.ts'
import { ApprovedRoadmapPicker } from './ApprovedRoadmapPicker.tsx'

type AcceptDialogProps = { id: string; version: number; plan: DraftPlan; doubts: number; onClose: () => void }

/** Where the reading goes: a road map of its own, or the next revision of one that is in force. */
export function AcceptDialog({ id, version, plan, doubts, onClose }: AcceptDialogProps) {
  const navigate = useNavigate()
  const { data: territories } = useQuery(territoriesQuery)
  const { data: approved } = useQuery(roadmapListQuery({ state: 'approved' }))
  const [chosenAs, setAs] = useState<string | null>(null)
  const as = chosenAs ?? (plan.amends !== null && approved !== undefined && approved.total > 0 ? 'revision' : 'roadmap')
  const [chosenTerritory, setTerritory] = useState<number | null | undefined>(undefined)
  const [roadmapId, setRoadmap] = useState<string | null>(null)
  const { run, isRunning, error } = useCommand(acceptImport, { renews: [importsKey, ['roadmaps']], onDone: (accepted) => navigate(paths.roadmap(accepted.roadmapId)) })
  const named = territoryNamed(plan.territory?.name, territories ?? [])
  const territoryId = chosenTerritory === undefined ? (named?.id ?? null) : chosenTerritory
  const into = as === 'roadmap'
    ? territoryId !== null && { as: 'roadmap' as const, roadmapId: crypto.randomUUID(), territoryId }
    : roadmapId !== null && { as: 'revision' as const, roadmapId }
  return (
    <Modal opened onClose={onClose} title="Принять прочитанное" size="lg" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <Stack>
        <p style={{ margin: 0 }}>В черновик перейдут {counted(plan.activities.length, activityForms)}. Подлинник и место каждой строки в нём останутся доступны.</p>
        {doubts > 0 && <Note tone="doubt" title={counted(doubts, doubtForms)}>Принять можно и так: пометки перейдут в черновик, и поправить их можно будет там.</Note>}
        <Radio.Group label="Что это за документ" value={as} onChange={setAs}>
          <Stack gap="xs" mt="xs">
            <Radio value="roadmap" label="Новая дорожная карта" />
            <Radio value="revision" label="Новая редакция утверждённой карты" description="Мероприятия узнаются по смыслу, даже если сменилась нумерация" />
          </Stack>
        </Radio.Group>
        {as === 'roadmap'
          ? <TerritoryChoice value={territoryId} onChange={setTerritory} proposedName={named === null ? (plan.territory?.name ?? '') : ''} />
          : <ApprovedRoadmapPicker value={roadmapId} onChange={setRoadmap} />}
        <ProblemNote error={error} />
        <Group gap="xs">
          <Button loading={isRunning} disabled={into === false} onClick={() => into && run({ params: { id }, body: { version, into } })}>Принять</Button>
          <Button variant="default" onClick={onClose}>Продолжить сверку</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
