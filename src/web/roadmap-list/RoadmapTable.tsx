import type { z } from 'zod'
import type { roadmapSummary } from '../../contract/roadmaps.ts'
import { TextLink } from '../kit/parts/links.tsx'
import { Mark } from '../kit/parts/Mark.tsx'
import { RevisionStateMark } from '../kit/parts/RevisionStateMark.tsx'
import { longMoment } from '../kit/words/dates.ts'
import { documentInWords, yearsInWords } from '../kit/words/document-words.ts'
import { activityForms } from '../kit/words/nouns.ts'
import { counted } from '../kit/words/plural.ts'
import { paths } from '../paths.ts'
import classes from './RoadmapTable.module.css'

type Summary = z.infer<typeof roadmapSummary>

/** A line a road map on a desk, a card on a phone. */
export function RoadmapTable({ items }: { items: readonly Summary[] }) {
  return (
    <table className={classes.table}>
      <thead>
        <tr><th scope="col">Дорожная карта</th><th scope="col">Годы</th><th scope="col">Состояние</th><th scope="col" className={classes.number}>Объём</th><th scope="col">Изменена</th></tr>
      </thead>
      <tbody>{items.map((item) => <RoadmapLine key={item.id} item={item} />)}</tbody>
    </table>
  )
}

function RoadmapLine({ item: { id, territory, revision, hasDraft } }: { item: Summary }) {
  return (
    <tr>
      <td className={classes.name}>
        <span className={classes.territory}>{territory.name}</span>
        <TextLink className={classes.title} {...paths.roadmap(id)}>{revision.title ?? 'Без названия'}</TextLink>
      </td>
      <td>{yearsInWords(revision.years)}</td>
      <td>
        <span className={classes.states}>
          <RevisionStateMark state={revision.state} />
          {hasDraft && revision.state !== 'draft' && <Mark tone="doubt">Есть черновик</Mark>}
        </span>
        {revision.document && <span className={classes.document}>{documentInWords(revision.document)}</span>}
      </td>
      <td className={classes.number}>{counted(revision.activities, activityForms)}</td>
      <td className={classes.changed}><time dateTime={revision.changedAt}>{longMoment(revision.changedAt)}</time></td>
    </tr>
  )
}
