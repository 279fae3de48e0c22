import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Icon } from '../../kit/icons/Icon.tsx'
import { organisationForms } from '../../kit/words/nouns.ts'
import { counted, printedNumber } from '../../kit/words/plural.ts'
import { paths } from '../../paths.ts'
import type { OrganisationFilters } from '../organisation-filters.ts'
import { treeQuery } from '../organisation.queries.ts'
import classes from './TerritoryTree.module.css'

const few = 4

type DrillProps = { root: number | undefined; filters: OrganisationFilters }

/** The tree under a thumb: one step at a time, a way back on top. */
export function TerritoryDrill({ root, filters }: DrillProps) {
  const { data } = useQuery(treeQuery(filters.territory ?? root))
  const [openedAt, setOpenedAt] = useState<number | null>(null)
  if (!data) return null
  const above = data.territory.id === root ? undefined : data.above.at(-1)
  const isOpen = openedAt === data.territory.id
  const shown = isOpen ? data.items : data.items.slice(0, few)
  return (
    <nav aria-label="Территории" className={classes.drill}>
      {above && <Link {...paths.organisations({ ...filters, territory: above.id })} className={classes.back}><Icon name="left" size={16} />{above.name}</Link>}
      {data.items.length > 0 && (
        <ul className={classes.steps}>
          {shown.map((node) => (
            <li key={node.id}>
              <Link {...paths.organisations({ ...filters, territory: node.id })} className={classes.into}>
                {node.name}
                <span className={classes.count}><span aria-hidden>{node.organisations === 0 ? '' : printedNumber(node.organisations)}</span><span className="visually-hidden">{counted(node.organisations, organisationForms)}</span></span>
                <Icon name="right" size={16} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {data.items.length > few && <Button className={classes.more ?? ''} variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={() => setOpenedAt(isOpen ? null : data.territory.id)}>{isOpen ? 'Свернуть' : `Показать все: ${data.items.length}`}</Button>}
    </nav>
  )
}
