import { SegmentedControl, Select, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { revisionStateNames } from '../../kit/names/revision-state-names.ts'
import { ReasonedButton } from '../../kit/parts/ReasonedButton.tsx'
import { paths } from '../../paths.ts'
import { ExampleChoice } from '../../roadmap-list/ExampleChoice.tsx'
import { revisionsQuery } from '../../roadmap-list/roadmap-list.queries.ts'
import { useRoadmap } from '../roadmap-context.ts'
import classes from './HistoryView.module.css'

/** Any two plans beside each other: of this road map, or this one and another. */
export function ComparisonChoice() {
  const { roadmap: { revisions }, revision } = useRoadmap()
  const navigate = useNavigate()
  const [way, setWay] = useState(revisions.length > 1 ? 'own' : 'other')
  const [own, setOwn] = useState<string | null>(revision.id)
  const [against, setAgainst] = useState<string | null>(revisions.find(({ id }) => id !== revision.id)?.id ?? null)
  const [otherMap, setOtherMap] = useState<string | null>(null)
  const [otherRevision, setOtherRevision] = useState<string | null>(null)
  const { data } = useQuery({ ...revisionsQuery(otherMap ?? ''), enabled: otherMap !== null })
  const choices = revisions.map(({ id, number, state }) => ({ value: id, label: `Редакция ${number}, ${revisionStateNames[state].toLowerCase()}` }))
  const chosen = way === 'own' ? against : (otherRevision ?? data?.revisions[0]?.id ?? null)
  const reason = own === null || chosen === null ? 'Выберите, с чем сравнить.' : own === chosen ? 'Это одна и та же редакция: выберите другую.' : null
  return (
    <section className={classes.compare} aria-label="Сравнение">
      <h2>Сравнить</h2>
      <Stack gap="sm">
        <Select label="Эта карта" data={choices} value={own} onChange={setOwn} allowDeselect={false} />
        <SegmentedControl fullWidth size="xs" aria-label="С чем сравнить" value={way} onChange={setWay} data={[{ value: 'own', label: 'с другой редакцией', disabled: revisions.length < 2 }, { value: 'other', label: 'с другой картой' }]} />
        {way === 'own'
          ? <Select label="Другая редакция" data={choices} value={against} onChange={setAgainst} allowDeselect={false} />
          : <ExampleChoice label="Другая карта" example={otherMap} onExample={(id) => { setOtherMap(id); setOtherRevision(null) }} revisions={data?.revisions ?? []} revision={otherRevision ?? data?.revisions[0]?.id ?? null} onRevision={setOtherRevision} />}
        {/* What is older stands first, so that the comparison says what became of it. */}
        <div><ReasonedButton reason={reason} onClick={() => own && chosen && void navigate(way === 'own' && numberOf(own) < numberOf(chosen) ? paths.comparison(own, chosen) : paths.comparison(chosen, own))}>Сравнить</ReasonedButton></div>
      </Stack>
    </section>
  )

  function numberOf(id: string): number {
    return revisions.find((one) => one.id === id)?.number ?? 0
  }
}
