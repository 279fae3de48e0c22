import type { CatalogueEntryReply } from '../../contract/catalogue.ts'
import { Mark } from '../kit/parts/Mark.tsx'
import { shortDate } from '../kit/words/dates.ts'
import { remarkForms } from '../kit/words/nouns.ts'
import { counted } from '../kit/words/plural.ts'
import { draftMark } from './catalogue-words.ts'

/** Where an entry stands: whose text it is, since when it is in use, what it lacks. */
export function EntryMarks({ entry: { isShipped, frozenOn, faults } }: { entry: Pick<CatalogueEntryReply, 'isShipped' | 'frozenOn' | 'faults'> }) {
  return (
    <>
      {isShipped ? <Mark>{draftMark}</Mark> : <Mark tone="accent">Изменено оператором</Mark>}
      {frozenOn !== null && <Mark tone="good">В работе с {shortDate(frozenOn)}</Mark>}
      {faults > 0 && <Mark tone="refusal">{counted(faults, remarkForms)}</Mark>}
    </>
  )
}
