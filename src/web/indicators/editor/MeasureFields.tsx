import { MultiSelect, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { readRoadmap } from '../../../contract/roadmaps.ts'
import { countedFactKinds } from '../../../domain/indicators/counted-fact.ts'
import { indicatorMeasures, measureCatalogue } from '../../../domain/indicators/indicator-measure.ts'
import { processCodes } from '../../../domain/processes/process-code.ts'
import { call } from '../../kit/api/call.ts'
import { processNames } from '../../kit/names/process-names.ts'
import { programmeListQuery } from '../../programmes/programme.queries.ts'
import { roadmapListQuery } from '../../roadmap-list/roadmap-list.queries.ts'
import { factKindWords, measureWords, populationWords } from '../indicator-words.ts'
import { withMeasure, type IndicatorFault, type TypedIndicator } from './typed-indicator.ts'

/** What is counted, and of whom: only what the measure can use is asked for. */
export function MeasureFields({ typed, onChange, faults }: { typed: TypedIndicator; onChange: (typed: TypedIndicator) => void; faults: ReadonlySet<IndicatorFault> }) {
  const { source, populations, needsProgramme } = measureCatalogue[typed.measure]
  const set = (part: Partial<TypedIndicator>) => onChange({ ...typed, ...part })
  return (
    <>
      <Select label="Что считать" description={measureWords[typed.measure].tells} data={indicatorMeasures.map((value) => ({ value, label: measureWords[value].name }))} value={typed.measure} allowDeselect={false}
        onChange={(value) => onChange(withMeasure(typed, indicatorMeasures.find((one) => one === value) ?? typed.measure))} />
      {source === 'facts' && <Select label="Какой факт" placeholder="выберите" data={countedFactKinds.map((value) => ({ value, label: factKindWords[value] }))} value={typed.factKind} onChange={(value) => set({ factKind: countedFactKinds.find((one) => one === value) ?? null })} error={faults.has('factKind') && 'Выберите, какой факт считать.'} />}
      {populations.length > 1 && <Select label="Кого" data={populations.map((value) => ({ value, label: populationWords[value] }))} value={typed.population} onChange={(value) => set({ population: populations.find((one) => one === value) ?? typed.population })} allowDeselect={false} />}
      {source !== 'nothing' && <RoadmapFields typed={typed} set={set} />}
      {source === 'assignments' && <Select label="Вид работы" placeholder="любой" clearable data={processCodes.map((value) => ({ value, label: processNames[value] }))} value={typed.process} onChange={(value) => set({ process: processCodes.find((one) => one === value) ?? null })} />}
      {(source === 'nothing' || typed.roadmapId === null || needsProgramme) && <ProgrammeField typed={typed} set={set} isNeeded={needsProgramme} hasFault={faults.has('programme')} />}
    </>
  )
}

type PartProps = { typed: TypedIndicator; set: (part: Partial<TypedIndicator>) => void }

function RoadmapFields({ typed: { roadmapId, activityIds }, set }: PartProps) {
  const { data: roadmaps } = useQuery(roadmapListQuery({ state: 'approved' }))
  const { data: roadmap } = useQuery({ queryKey: ['indicators', 'activities', roadmapId], queryFn: ({ signal }) => call(readRoadmap, { params: { id: roadmapId ?? '' } }, { signal }), enabled: roadmapId !== null, staleTime: 60_000 })
  const maps = useMemo(() => (roadmaps?.items ?? []).map(({ id, revision, territory }) => ({ value: id, label: `${revision.title ?? 'Без названия'} — ${territory.name}` })), [roadmaps])
  const activities = useMemo(() => (roadmap?.plan.activities ?? []).map(({ id, number, title }) => ({ value: id, label: [number, title ?? 'Без названия'].filter((word) => word !== null).join(' ') })), [roadmap])
  return (
    <>
      <Select label="Дорожная карта" placeholder="любая" searchable clearable limit={60} data={maps} nothingFoundMessage="Такой карты нет" value={roadmapId} onChange={(value) => set({ roadmapId: value, activityIds: [] })} />
      {roadmapId !== null && <MultiSelect label="Мероприятия" placeholder={activityIds.length === 0 ? 'все' : ''} searchable clearable limit={60} data={activities} nothingFoundMessage="Такого мероприятия нет" value={activityIds} onChange={(value) => set({ activityIds: value })} hidePickedOptions />}
    </>
  )
}

function ProgrammeField({ typed, set, isNeeded, hasFault }: PartProps & { isNeeded: boolean; hasFault: boolean }) {
  const { data } = useQuery(programmeListQuery)
  const years = (data?.items ?? []).map(({ id, initiative, year }) => ({ value: id, label: `${initiative.name}, ${year}` }))
  return <Select label="Год проекта" placeholder={isNeeded ? 'выберите' : 'любой'} clearable={!isNeeded} data={years} value={typed.programmeId} onChange={(value) => set({ programmeId: value })} error={hasFault && 'По году известно, какие школы участвуют: выберите его.'} />
}
