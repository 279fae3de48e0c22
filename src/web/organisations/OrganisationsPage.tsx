import { Button, Menu } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { downloadAddress } from '../../contract/address.ts'
import { exportOrganisations, type OrganisationSummary } from '../../contract/organisations.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { ButtonLink } from '../kit/parts/links.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { organisationForms } from '../kit/words/nouns.ts'
import { counted } from '../kit/words/plural.ts'
import { paths } from '../paths.ts'
import { NewOrganisationDialog } from './dialogs/NewOrganisationDialog.tsx'
import { OrganisationFilterBar } from './list/OrganisationFilterBar.tsx'
import { OrganisationTable } from './list/OrganisationTable.tsx'
import { SelectionBar } from './list/SelectionBar.tsx'
import { TerritoryHead } from './list/TerritoryHead.tsx'
import { organisationListQuery } from './organisation.queries.ts'
import classes from './OrganisationsPage.module.css'
import { TerritoryDrill } from './tree/TerritoryDrill.tsx'
import { TerritoryTree } from './tree/TerritoryTree.tsx'
import { useTreeRoot } from './tree/use-tree-root.ts'

const route = getRouteApi('/organisations')

export function OrganisationsPage() {
  const filters = route.useSearch()
  const root = useTreeRoot()
  const isNarrow = useMediaQuery('(max-width: 56em)')
  const { data, error, refetch, isPlaceholderData, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(organisationListQuery(filters))
  const [selected, setSelected] = useState<ReadonlyMap<string, OrganisationSummary>>(new Map())
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const first = data?.pages[0]
  const { territory: _territory, ...narrowing } = filters
  const isNarrowed = Object.keys(narrowing).length > 0
  return (
    <Page title="Территории и организации" width="wide" actions={<Actions mayManage={first?.may.manage ?? false} />}>
      <div className={classes.desk}>
        {root && !isNarrow && <aside className={classes.side}><TerritoryTree root={root.id} filters={filters} /></aside>}
        <div className={classes.main}>
          {root && isNarrow && <TerritoryDrill root={root.id} filters={filters} />}
          {filters.territory !== undefined && <TerritoryHead id={filters.territory} />}
          <OrganisationFilterBar filters={filters} total={first?.total ?? null} />
          <ProblemNote error={error} onRetry={() => void refetch()} />
          {!data && !error && <Waiting lines={10} />}
          {selected.size > 0 && <SelectionBar selected={[...selected.values()]} onClear={() => setSelected(new Map())} />}
          {items.length > 0 && (
            <div data-stale={isPlaceholderData} className={classes.list}>
              <OrganisationTable
                items={items} total={first?.total ?? items.length} selected={selected} onSelect={first?.may.manage ? setSelected : null}
                onEnd={() => { if (hasNextPage && !isFetchingNextPage) void fetchNextPage() }}
              />
            </div>
          )}
          {data && items.length === 0 && (isNarrowed ? <NothingFound territory={filters.territory} /> : <FirstSteps mayManage={first?.may.manage ?? false} />)}
          <output className="visually-hidden">{first?.total !== undefined && first.total !== null && `Показано: ${counted(first.total, organisationForms)}`}</output>
        </div>
      </div>
    </Page>
  )
}

function Actions({ mayManage }: { mayManage: boolean }) {
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const [isNew, setNew] = useState(false)
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target><Button variant="default" leftSection={<Icon name="table" size={18} />} rightSection={<Icon name="down" size={14} />}>Excel</Button></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" download leftSection={<Icon name="download" size={18} />} href={downloadAddress(exportOrganisations, { query: filters })}>Выгрузить то, что в списке</Menu.Item>
          {mayManage && <Menu.Item leftSection={<Icon name="upload" size={18} />} onClick={() => void navigate(paths.registerImports())}>Загрузить…</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {mayManage && <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setNew(true)}>Новая организация</Button>}
      {isNew && <NewOrganisationDialog territoryId={filters.territory ?? null} onClose={() => setNew(false)} onDone={(id) => void navigate(paths.organisation(id))} />}
    </>
  )
}

function NothingFound({ territory }: { territory: number | undefined }) {
  return (
    <EmptyState title="Ничего не нашлось" actions={<ButtonLink variant="default" {...paths.organisations(territory === undefined ? {} : { territory })}>Показать все</ButtonLink>}>
      Ни одна организация не подходит под все условия сразу. Снимите одно из них или выберите другую территорию.
    </EmptyState>
  )
}

function FirstSteps({ mayManage }: { mayManage: boolean }) {
  return (
    <EmptyState title="Организаций здесь пока нет" actions={mayManage && <ButtonLink {...paths.registerImports()}>Загрузить из Excel</ButtonLink>}>
      {mayManage ? 'Загрузите список школ из Excel: Опора покажет построчно, что изменится, и внесёт только после вашего согласия. Или заведите организации по одной.' : 'Их заводит координатор этой территории.'}
    </EmptyState>
  )
}
