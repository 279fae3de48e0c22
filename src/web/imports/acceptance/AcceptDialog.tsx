import { Button, Group, Modal, Radio, Select, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ProgrammeSummary } from '../../../contract/programmes.ts'
import { acceptImport } from '../../../contract/roadmaps.ts'
import type { DraftPlan } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { Note } from '../../kit/parts/Note.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { activityForms, doubtForms } from '../../kit/words/nouns.ts'
import { counted } from '../../kit/words/plural.ts'
import { paths } from '../../paths.ts'
import { programmeListQuery } from '../../programmes/programme.queries.ts'
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
  const { data: programmes = [] } = useQuery({ ...programmeListQuery, select: ({ items }) => items.filter(({ state }) => state !== 'closed') })
  const [chosenAs, setAs] = useState<string | null>(null)
  const as = chosenAs ?? (plan.amends !== null && approved !== undefined && approved.total > 0 ? 'revision' : 'roadmap')
  const [chosenTerritory, setTerritory] = useState<number | null | undefined>(undefined)
  const [chosenProgramme, setProgramme] = useState<string | null | undefined>(undefined)
  const programmeId = chosenProgramme === undefined ? onlyOf(programmes, plan.years) : chosenProgramme
  const [roadmapId, setRoadmap] = useState<string | null>(null)
  const { run, isRunning, error } = useCommand(acceptImport, { renews: [importsKey, ['roadmaps']], onDone: (accepted) => navigate(paths.roadmap(accepted.roadmapId)) })
  const named = territoryNamed(plan.territory?.name, territories ?? [])
  const territoryId = chosenTerritory === undefined ? (named?.id ?? null) : chosenTerritory
  const into = as === 'roadmap'
    ? territoryId !== null && { as: 'roadmap' as const, roadmapId: crypto.randomUUID(), territoryId, ...(programmeId === null ? {} : { programmeId }) }
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
        {as === 'roadmap' && (
          <Select
            label="Год проекта" placeholder="не выбран" clearable data={programmes.map(({ id: value, initiative, year }) => ({ value, label: `${initiative.name}, ${year}` }))} value={programmeId} onChange={setProgramme} nothingFoundMessage="Годов проекта ещё нет"
            description={programmeId === null ? 'Без него школы и кураторы неизвестны: поручения получат только те, кто организует. Выбрать можно и позже.' : 'Его школы, кураторы и координаторы получат поручения.'}
          />
        )}
        <ProblemNote error={error} />
        <Group gap="xs">
          <Button loading={isRunning} disabled={into === false} onClick={() => into && run({ params: { id }, body: { version, into } })}>Принять</Button>
          <Button variant="default" onClick={onClose}>Продолжить сверку</Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** The year that fits the plan's own years, where there is but one. */
function onlyOf(programmes: readonly ProgrammeSummary[], years: readonly number[]): string | null {
  const fitting = programmes.filter(({ year }) => years.includes(year))
  return fitting.length === 1 ? fitting[0]?.id ?? null : null
}
