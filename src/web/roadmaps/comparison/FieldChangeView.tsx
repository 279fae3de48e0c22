import type { FieldChange } from '../../../domain/roadmaps/comparison/plan-comparison.ts'
import type { ActivityPart, Party } from '../../../domain/roadmaps/plan/plan.ts'
import { activityKindNames } from '../../kit/names/activity-kind-names.ts'
import { partyRoleNames } from '../../kit/names/party-role-names.ts'
import { scheduleInWords } from '../../kit/words/schedule-words.ts'
import { targetInWords } from '../../kit/words/target-words.ts'
import { sectionName } from '../../plan-editing/fields/SectionField.tsx'
import { FieldPair } from './FieldPair.tsx'
import { ListDifference } from './ListDifference.tsx'
import { WordDifference } from './WordDifference.tsx'

const names = {
  number: 'Номер', title: 'Мероприятие', description: 'Описание', indicator: 'Показатель', publication: 'Информационное сопровождение', section: 'Раздел', kind: 'Вид', schedule: 'Срок',
  responsible: 'Ответственные', targets: 'Цели', parts: 'Части', done: 'Исполнено',
} as const satisfies Record<FieldChange['field'], string>

/** What changed in one field. */
export function FieldChangeView({ change }: { change: FieldChange }) {
  const name = names[change.field]
  switch (change.field) {
    case 'number': case 'title': case 'description': case 'indicator': case 'publication': return <TextPair name={name} before={change.before} after={change.after} />
    case 'section': return <TextPair name={name} before={change.before && sectionName(change.before)} after={change.after && sectionName(change.after)} />
    case 'kind': return <FieldPair name={name} before={activityKindNames[change.before]} after={activityKindNames[change.after]} />
    case 'done': return <FieldPair name={name} before={change.before ? 'да' : 'нет'} after={change.after ? 'да' : 'нет'} />
    case 'parts': return <TextPair name={name} before={partsText(change.before)} after={partsText(change.after)} />
    case 'targets': return <FieldPair name={name} mark="другие цели" before={<ListDifference items={change.removed.map(targetInWords)} side="before" />} after={<ListDifference items={change.added.map(targetInWords)} side="after" />} />
    case 'responsible': return (
      <FieldPair name={name} mark={change.added.length + change.removed.length > 0 ? 'другие ответственные' : undefined}
        before={<ListDifference items={[...change.removed.map(({ text }) => text), ...change.resolved.map(({ before }) => partyText(before))]} side="before" />}
        after={<ListDifference items={[...change.added.map(({ text }) => text), ...change.resolved.map(({ after }) => partyText(after))]} side="after" />} />
    )
    case 'schedule': return (
      <>
        <TextPair name={name} mark={change.dates ? 'другие даты' : 'те же даты другими словами'} before={change.before.text} after={change.after.text} />
        {change.dates && <TextPair name="То есть" before={scheduleInWords(change.before)} after={scheduleInWords(change.after)} />}
      </>
    )
  }
}

function TextPair({ name, mark, before, after }: { name: string; mark?: string; before: string | null; after: string | null }) {
  return <FieldPair name={name} mark={mark} before={<WordDifference before={before} after={after} side="before" />} after={<WordDifference before={before} after={after} side="after" />} />
}


function partyText({ text, role }: Party): string {
  return `${text} (${role === null ? 'роль не определена' : partyRoleNames[role]})`
}

function partsText(parts: readonly ActivityPart[]): string | null {
  return parts.length === 0 ? null : parts.map(({ description, indicator }, at) => `${at + 1}) ${[description, indicator?.text].filter((text) => text !== null && text !== undefined).join(' — ')}`).join('; ')
}
