import { TextLink } from '../../kit/parts/links.tsx'
import { longDate } from '../../kit/words/dates.ts'
import { paths } from '../../paths.ts'
import type { HistoryItem } from './history.ts'
import classes from './OrganisationPage.module.css'

export function HistoryList({ items }: { items: readonly HistoryItem[] }) {
  return (
    <ol className={classes.history}>
      {items.map(({ key, on, what, to }) => (
        <li key={key}>
          <time dateTime={on}>{longDate(on)}</time>
          <span>{what} {to && <TextLink {...('organisation' in to ? paths.organisation(to.organisation) : paths.organisations({ territory: to.territory }))}>{to.name}</TextLink>}</span>
        </li>
      ))}
    </ol>
  )
}
