import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import type { RoadmapReply } from '../../contract/roadmaps.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { readAliases } from '../../domain/roadmaps/aliases/read-aliases.ts'
import { Page } from '../kit/parts/Page.tsx'
import { paths } from '../paths.ts'
import { BindingsProgress } from '../plan-editing/bindings/BindingsProgress.tsx'
import { DraftProvider } from '../plan-editing/draft-context.ts'
import { EditingProvider, type Editing } from '../plan-editing/editing-context.ts'
import { SavingTrouble } from '../plan-editing/SavingTrouble.tsx'
import { countOfConditions } from './filters/activity-filter.ts'
import { useShownActivities } from './filters/use-shown-activities.ts'
import { HeadActions } from './head/HeadActions.tsx'
import { HeadAbove, HeadFacts } from './head/HeadFacts.tsx'
import { ActivityPanel } from './panel/ActivityPanel.tsx'
import { planTexts } from './plan-texts.ts'
import { RoadmapBar } from './RoadmapBar.tsx'
import { RoadmapProvider, type Looked, type RoadmapWork } from './roadmap-context.ts'
import { defined } from './roadmap-search.ts'
import { RoadmapView } from './RoadmapView.tsx'
import { useRoadmapSession } from './use-roadmap-session.ts'
import { ViewTabs } from './ViewTabs.tsx'

/** One revision of one road map: its head, its views, and the pen where it is a draft. */
export function RoadmapWorkbench({ roadmap, programmeDate }: { roadmap: RoadmapReply; programmeDate: CivilDate }) {
  const { session, state, merge } = useRoadmapSession(roadmap)
  const navigate = useNavigate({ from: '/roadmaps/$id' })
  const search = useSearch({ from: '/roadmaps/$id' })
  const { id, revision, may } = roadmap
  const { plan } = state
  const isOpen = may.includes('edit')
  const shown = useShownActivities(plan, search, revision.id, programmeDate)
  const [aliases] = useState(() => readAliases(planTexts(plan)).aliases)
  const look = useCallback((part: Looked, { replace = false } = {}) => {
    // Twice within one event means both: so the address as it is then counts, not as it was drawn.
    void navigate({ ...paths.roadmap(id), search: (before) => defined({ ...before, ...part }), replace, resetScroll: false })
  }, [navigate, id])
  const { years, sections } = plan
  const editing = useMemo((): Editing => ({ apply: isOpen ? session.apply : null, years, aliases, sections, programmeDate }), [isOpen, session, years, aliases, sections, programmeDate])
  const work = useMemo((): RoadmapWork => ({ roadmap, revision, plan, shown, isNarrowed: countOfConditions(search) > 0, programmeDate, search, look }), [roadmap, revision, plan, shown, programmeDate, search, look])
  return (
    <RoadmapProvider value={work}>
      <EditingProvider value={editing}>
        <DraftProvider value={plan}>
          <Page title={plan.title ?? 'Дорожная карта без названия'} width="wide" above={<HeadAbove />} lead={<HeadFacts />} actions={<HeadActions state={state} />}>
            <ViewTabs />
            <RoadmapBar session={session} state={state} isOpen={isOpen} />
            <BindingsProgress plan={plan} />
            <SavingTrouble session={session} state={state} subject="Черновик" onMerge={merge} />
            <RoadmapView />
            <ActivityPanel />
          </Page>
        </DraftProvider>
      </EditingProvider>
    </RoadmapProvider>
  )
}
