import type { z } from 'zod'
import type { answersSchema, formDefinitionSchema } from '../../contract/data-forms.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Chance } from '../chance.ts'

type Definition = z.infer<typeof formDefinitionSchema>
type Field = Exclude<Definition['fields'][number], { kind: 'table' }>
export type FormAnswers = z.infer<typeof answersSchema>

/** A form filled so that its checks hold. Tables are left empty: none of those that the rehearsal fills has one. */
export function madeForm({ fields, checks }: Definition, { chance, today }: { chance: Chance; today: CivilDate }): FormAnswers {
  const answers: Record<string, string | number | boolean> = {}
  for (const field of fields) if (field.kind !== 'table') answers[field.key] = valueOf(field, chance, today)
  // «No more than»: what is part of something that is part of something else is settled in a few rounds.
  for (let round = 0; round < 4; round += 1) {
    for (const { left, right } of checks) {
      const [part, whole] = [left.terms[0]?.field ?? '', right.terms[0]?.field ?? '']
      const [small, large] = [answers[part], answers[whole]]
      if (typeof small === 'number' && typeof large === 'number' && small > large) answers[part] = Math.floor(large * chance.next())
    }
  }
  return answers
}

function valueOf(field: Field, chance: Chance, today: CivilDate): string | number | boolean {
  switch (field.kind) {
    case 'yes-no': return chance.happens(0.7)
    case 'choice': return chance.pick(field.options).code
    case 'date': return field.to !== null && field.to < today ? field.to : today
    case 'text': return chance.pick(['Команда открыта, классы оборудованы.', 'Договорились о встрече с учителями математики.', 'Нужна помощь психолога.']).slice(0, field.longest)
    case 'number': {
      const least = field.min ?? 0
      return least + chance.below(Math.min(field.max ?? 60, 60) - least + 1) / (field.isInteger ? 1 : 2)
    }
  }
}
