import type { HeaderChange, SectionChange } from '../../../domain/roadmaps/comparison/plan-comparison.ts'
import { keyed } from '../../kit/parts/keyed.ts'
import { documentInWords, yearsInWords } from '../../kit/words/document-words.ts'
import { sectionName } from '../../plan-editing/fields/SectionField.tsx'
import classes from './ComparedPlans.module.css'
import { FieldPair } from './FieldPair.tsx'
import { WordDifference } from './WordDifference.tsx'

const names = { title: 'Название', programme: 'Проект', territory: 'Территория', years: 'Годы', approval: 'Утверждение', amends: 'Изменяет документ' } as const satisfies Record<HeaderChange['field'], string>

/** What differs in the head of the plans and in their headings. */
export function HeaderChanges({ header, sections }: { header: readonly HeaderChange[]; sections: readonly SectionChange[] }) {
  if (header.length + sections.length === 0) return null
  return (
    <section className={classes.item} aria-label="Реквизиты и разделы">
      <h2 className={classes.itemTitle}>Реквизиты и разделы</h2>
      {header.map((change) => {
        const [before, after] = wordsOf(change)
        return <FieldPair key={change.field} name={names[change.field]} before={<WordDifference before={before} after={after} side="before" />} after={<WordDifference before={before} after={after} side="after" />} />
      })}
      {keyed(sections, (change) => JSON.stringify(change)).map(({ key, item }) => (
        <FieldPair key={key} name="Раздел" before={'before' in item ? <del>{sectionName(item.before)}</del> : '—'} after={'after' in item ? <ins>{sectionName(item.after)}</ins> : '—'} />
      ))}
    </section>
  )
}

function wordsOf(change: HeaderChange): [string | null, string | null] {
  switch (change.field) {
    case 'title': case 'programme': return [change.before, change.after]
    case 'territory': return [change.before?.name ?? null, change.after?.name ?? null]
    case 'years': return [yearsInWords(change.before) || null, yearsInWords(change.after) || null]
    case 'approval': return [change.before && actText(change.before), change.after && actText(change.after)]
    case 'amends': return [change.before && documentInWords({ act: null, ...change.before }), change.after && documentInWords({ act: null, ...change.after })]
  }
}

function actText(approval: NonNullable<Extract<HeaderChange, { field: 'approval' }>['before']>): string {
  return [documentInWords(approval), approval.authority ?? ''].filter((part) => part !== '').join(', ')
}
