import type { z } from 'zod'
import type { documentContentSchema } from '../../contract/document-content-schema.ts'
import type { DocumentReply } from '../../contract/programme-documents.ts'
import type { Chance } from '../chance.ts'

export type WrittenContent = z.infer<typeof documentContentSchema>
type Written = WrittenContent[string]
type Field = DocumentReply['template']['sections'][number]['fields'][number]

const sentences = [
  'В школе сто сорок учеников и пятнадцать учителей; автобус возит детей из трёх деревень.', 'Учителя смотрят уроки друг друга и раз в месяц обсуждают, что получилось.', 'По профилю видно, что детям не хватает обратной связи, а учителям времени.',
  'Цель считается достигнутой, если к концу года доля двоек по математике станет вдвое меньше.', 'Заместитель директора собирает данные раз в месяц и показывает их на педсовете.',
]

/** What the school writes into each field of the template, so that nothing is missing. */
export function wholeContent({ template, programme: { year } }: Pick<DocumentReply, 'template' | 'programme'>, chance: Chance): WrittenContent {
  return Object.fromEntries(fieldsOf(template).map((field) => [field.code, valueOf(field, year, chance)]))
}

export function fieldsOf({ sections }: DocumentReply['template']): Field[] {
  return sections.flatMap(({ fields }) => fields)
}

function valueOf({ kind, code, least }: Field, year: number, chance: Chance): Written {
  const people = [{ personId: null, name: 'Орехова Лариса Ивановна' }]
  switch (kind) {
    case 'text': return { kind, text: longText(chance, least) }
    case 'number': return { kind, number: 1 + chance.below(20) }
    case 'date': return { kind, date: `${year}-${code === 'begins' ? '03-01' : '12-31'}` }
    case 'people': return { kind, people }
    // Opora computes it.
    case 'stage': return { kind, factor: '', actions: [], changes: [] }
    case 'list': return { kind, rows: Array.from({ length: Math.max(least, 2) }, (_, at) => ({ id: `row-${at + 1}`, text: chance.pick(sentences) })) }
    case 'targets': return { kind, rows: [{ id: 'target-1', text: 'Доля учеников, получивших двойку за контрольную', unit: '%', from: 20 + chance.below(20), to: 10, by: `${year}-12-01`, source: 'stated', index: '' }] }
    case 'actions': return {
      kind, rows: ['до 15 мая', 'до 20 октября', 'в течение года', 'сентябрь'].slice(0, 2 + chance.below(3))
        .map((schedule, at) => ({ id: `action-${at + 1}`, task: 'Учителя учатся друг у друга', text: `Открытые уроки, выпуск ${at + 1}`, schedule, responsible: people, participants: 'учителя', target: 'target-1', proof: 'Справка и фотография' })),
    }
  }
}

function longText(chance: Chance, least: number): string {
  let text = chance.pick(sentences)
  while (text.length < least + 20) text += ` ${chance.pick(sentences)}`
  return text
}
