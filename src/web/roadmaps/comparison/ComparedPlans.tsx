import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { comparePlans } from '../../../domain/roadmaps/comparison/compare-plans.ts'
import { EmptyState } from '../../kit/parts/EmptyState.tsx'
import { changeTypesOf, countByType } from './change-types.ts'
import { ChangeTypeBar } from './ChangeTypeBar.tsx'
import { ComparedList } from './ComparedList.tsx'
import classes from './ComparedPlans.module.css'
import { HeaderChanges } from './HeaderChanges.tsx'
import { PlanName } from './PlanName.tsx'
import type { ReadRevision } from './read-revision.ts'

const route = getRouteApi('/comparison/$one/$other')

/** What the earlier plan was, what the later one is, and everything that lies between. */
export function ComparedPlans({ before, after, isOneMap }: { before: ReadRevision; after: ReadRevision; isOneMap: boolean }) {
  const { show } = route.useSearch()
  const comparison = useMemo(() => comparePlans(before.plan, after.plan), [before.plan, after.plan])
  const counts = useMemo(() => countByType(comparison.activities), [comparison])
  const shown = useMemo(() => comparison.activities.filter((one) => {
    const types = changeTypesOf(one)
    return show === undefined ? types.length > 0 : types.includes(show)
  }), [comparison, show])
  const isSame = comparison.activities.every((one) => changeTypesOf(one).length === 0) && comparison.header.length + comparison.sections.length === 0
  return (
    <>
      <div className={classes.sides}>
        <PlanName name={isOneMap ? 'Было' : 'Первый план'} side={before} />
        <PlanName name={isOneMap ? 'Стало' : 'Второй план'} side={after} />
      </div>
      {isSame ? <EmptyState title="Различий нет">Планы совпадают слово в слово.</EmptyState> : (
        <>
          <ChangeTypeBar counts={counts} same={comparison.counts.same} />
          {show === undefined && <HeaderChanges header={comparison.header} sections={comparison.sections} />}
          <ComparedList comparisons={shown} after={after} />
        </>
      )}
    </>
  )
}
