import type { ProseBlock, ProseDocument } from '../documents/prose-document.ts'
import { dottedDate } from '../kernel/dotted-date.ts'
import { actionStateInWords, changeInWords, changeVerdictWords, evidenceInWords } from '../monitoring/stage-words.ts'
import { amountOf, type DocumentContent, type FieldValue } from './document-content.ts'
import type { DocumentTemplate } from './document-template.ts'

/** A document as the school would publish it; what is empty is left out. */
export function documentProse({ title, sections }: DocumentTemplate, content: DocumentContent, { factor, under }: { factor: string | null; under: string[] }): ProseDocument {
  return {
    title: factor === null ? title : `${title}: ${factor}`, under,
    blocks: sections.flatMap((section) => {
      const fields = section.fields.flatMap((field) => {
        const value = content[field.code]
        // Where a section is one field of the same name, one heading will do.
        return value === undefined || amountOf(value) === 0 ? [] : [...(section.fields.length === 1 ? [] : [{ kind: 'heading', level: 3, text: field.title } as const]), ...blocksOf(value)]
      })
      return fields.length === 0 ? [] : [{ kind: 'heading', level: 2, text: section.title } as const, ...fields]
    }),
  }
}

function blocksOf(value: FieldValue): ProseBlock[] {
  switch (value.kind) {
    case 'text': return value.text.split('\n').filter((line) => line.trim() !== '').map((text) => ({ kind: 'paragraph', text }))
    case 'number': return [{ kind: 'paragraph', text: shown(value.number) }]
    case 'date': return [{ kind: 'paragraph', text: dotted(value.date) }]
    case 'people': return [{ kind: 'paragraph', text: value.people.map(({ name }) => name).join(', ') }]
    case 'list': return [{ kind: 'list', items: value.rows.map(({ text }) => text).filter((text) => text.trim() !== '') }]
    case 'targets': return [{ kind: 'table', headers: ['Показатель', 'Единица', 'Было', 'Станет', 'К какому дню'], widths: [40, 18, 12, 12, 18], rows: value.rows.map(({ text, unit, from, to, by }) => [text, unit, shown(from), shown(to), dotted(by)]) }]
    case 'actions': {
      const headers = ['Задача', 'Мероприятие', 'Дата реализации', 'Чем подтвердится', 'Ответственные', 'Участники']
      return [{ kind: 'table', headers, widths: [17, 25, 16, 16, 14, 12], rows: value.rows.map(({ task, text, schedule, proof, responsible, participants }) => [task, text, schedule, proof, responsible.map(({ name }) => name).join(', '), participants]) }]
    }
    case 'stage': return [
      ...(value.actions.length === 0 ? [] : [{ kind: 'table' as const, headers: ['Мероприятие', 'Срок', 'Ответственные', 'Состояние', 'Подтверждение'], widths: [32, 12, 16, 18, 22], rows: value.actions.map((action) => [action.text, dotted(action.dueOn), action.responsible, actionStateInWords(action), evidenceInWords(action) || '—']) }]),
      ...(value.changes.length === 0 ? [] : [{ kind: 'table' as const, headers: ['Что измерено', 'Было', 'Обещано', 'Стало', 'Изменение', 'Вывод'], widths: [30, 10, 13, 10, 22, 15], rows: value.changes.map((change) => [change.text, shown(change.from), shown(change.to), shown(change.measured), changeInWords(change), changeVerdictWords[change.verdict]]) }]),
    ]
  }
}

function shown(value: number | null): string {
  return value === null ? '—' : String(value).replace('.', ',')
}

function dotted(day: string | null): string {
  return day === null ? '—' : dottedDate(day)
}
