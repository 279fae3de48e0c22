import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { TerritoryNode } from '../../../contract/territories.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { organisationForms } from '../../kit/words/nouns.ts'
import { counted, printedNumber } from '../../kit/words/plural.ts'
import { paths } from '../../paths.ts'
import type { OrganisationFilters } from '../organisation-filters.ts'
import { treeQuery } from '../organisation.queries.ts'
import classes from './TerritoryTree.module.css'

type TreeProps = { root: number | undefined; filters: OrganisationFilters }

/** The tree beside the list: a branch opens by its arrow, its name narrows the list to it. Steps are fetched as they are opened. */
export function TerritoryTree({ root, filters }: TreeProps) {
  const { data, error, refetch } = useQuery(treeQuery(root))
  const { data: chosen } = useQuery({ ...treeQuery(filters.territory), enabled: filters.territory !== undefined })
  const toChosen = new Set(chosen?.above.map(({ id }) => id))
  if (!data) return error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={10} />
  return (
    <nav aria-label="Территории" className={classes.tree}>
      <ul className={classes.step}>
        <TreeLeaf node={data.territory} filters={filters} isChosen={filters.territory === undefined || filters.territory === data.territory.id} />
        {data.items.map((node) => <TreeBranch key={node.id} node={node} filters={filters} toChosen={toChosen} />)}
      </ul>
    </nav>
  )
}

type BranchProps = { node: TerritoryNode; filters: OrganisationFilters; toChosen: ReadonlySet<number> }

function TreeBranch({ node, filters, toChosen }: BranchProps) {
  const [opened, setOpened] = useState<boolean | null>(null)
  const isOpen = node.territories > 0 && (opened ?? toChosen.has(node.id))
  const { data } = useQuery({ ...treeQuery(node.id), enabled: isOpen })
  return (
    <>
      <TreeLeaf node={node} filters={filters} isChosen={filters.territory === node.id}>
        {node.territories > 0
          ? <button type="button" className={classes.toggle} aria-expanded={isOpen} aria-label={`${isOpen ? 'Свернуть' : 'Раскрыть'}: ${node.name}`} onClick={() => setOpened(!isOpen)}><Icon name={isOpen ? 'down' : 'right'} size={14} /></button>
          : <span className={classes.toggle} />}
      </TreeLeaf>
      {isOpen && data && data.items.length > 0 && (
        <li className={classes.nested}><ul className={classes.step} aria-label={node.name}>{data.items.map((item) => <TreeBranch key={item.id} node={item} filters={filters} toChosen={toChosen} />)}</ul></li>
      )}
    </>
  )
}

function TreeLeaf({ node, filters, isChosen, children }: { node: TerritoryNode; filters: OrganisationFilters; isChosen: boolean; children?: ReactNode }) {
  const leaf = useRef<HTMLLIElement>(null)
  useEffect(() => {
    // Chosen elsewhere (in a card, in the head) it may lie far below in the tree's own box.
    if (isChosen) scrollWithin(leaf.current)
  }, [isChosen])
  return (
    <li ref={leaf} className={classes.leaf} data-chosen={isChosen} data-empty={node.organisations === 0}>
      {children}
      <Link {...paths.organisations({ ...filters, territory: node.id })} className={classes.name} {...(isChosen ? { 'aria-current': 'true' as const } : {})} activeProps={{}}>{node.name}</Link>
      <span className={classes.count}><span aria-hidden>{node.organisations === 0 ? '' : printedNumber(node.organisations)}</span><span className="visually-hidden">{counted(node.organisations, organisationForms)}</span></span>
    </li>
  )
}

/** The tree's box alone, never the page. */
function scrollWithin(leaf: HTMLElement | null): void {
  const box = leaf?.closest('aside')
  if (!leaf || !box) return
  const [inner, outer] = [leaf.getBoundingClientRect(), box.getBoundingClientRect()]
  if (inner.top < outer.top || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - outer.height / 3
}
