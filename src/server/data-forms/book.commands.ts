import type { BookReply } from '../../contract/form-responses.ts'
import { faultInWords } from '../../contract/form-fault-words.ts'
import { can } from '../../domain/access/policy.ts'
import { markOf, readBook, type BookFault, type ReadMember } from '../../domain/data-forms/book/read-book.ts'
import type { FormDefinition } from '../../domain/data-forms/form-definition.ts'
import { isTable } from '../../domain/data-forms/form-field.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { sameValue } from '../../domain/kernel/same-value.ts'
import type { CommandContext } from '../kernel/context.ts'
import type { FoundBook } from './book-task.ts'
import { loadForm } from './form.store.ts'
import { recordFilling, refuseClosed } from './response.commands.ts'
import { responsesToFill } from './response.read.ts'
import { lockResponses, saveSent, type StoredResponse } from './response.store.ts'

export const mostInBook = 500
const mostFaults = 200

/**
 * Takes a returned workbook: whoever is without a fault is filled, one fact each; whoever has one is left as it was and its cells are named.
 * Nobody is touched for whom the actor may not fill.
 */
export async function takeBook(context: CommandContext, formId: string, book: FoundBook): Promise<BookReply> {
  const { tx, actor, now, programmeDate } = context
  const mark = markOf(book.mark)
  if (mark.form !== formId) throw new OporaError('invalid_input', 'form.other-book')
  const form = await loadForm(tx, formId, { lock: false })
  refuseClosed(form, programmeDate)
  const known = await responsesToFill(tx, actor, formId, {}, Number.MAX_SAFE_INTEGER - 1)
  const named = new Map(known.map(({ id, name, territory }) => [id, { name, territory }]))
  const read = readBook(form.definition, mark, book.sheets, [...named.keys()])
  if (read.length === 0) throw new OporaError('invalid_input', named.size === 0 ? 'form.nobody-to-fill' : 'form.book-blank')

  const stored = new Map((await lockResponses(tx, formId, read.map(({ key }) => key))).filter(({ place }) => can(actor, 'form.fill', place)).map((response) => [response.id, response]))
  const found = read.flatMap((member) => {
    const response = stored.get(member.key)
    return response === undefined ? [] : [{ member, response, name: named.get(member.key)?.name ?? '' }]
  })
  const sound = found.filter(({ member }) => member.faults.length === 0)
  const news = sound.filter(({ member, response }) => !isUnchanged(member, response))
  await saveSent(tx, news.map(({ member, response }) => ({ regionId: response.regionId, id: response.id, answers: member.answers })), { on: programmeDate, personId: actor.personId, now })
  for (const { member, response } of news) recordFilling(context, response, member.answers)

  const faulty = found.filter(({ member }) => member.faults.length > 0)
  const faults = faulty.flatMap(({ member, name }) => member.faults.map((fault) => ({ place: placeInWords(fault, form.definition), message: faultInWords(fault, form.definition), name })))
  context.record({ regionId: form.place.regionId, action: 'form.take-book', subject: { kind: 'form', id: formId }, after: { filled: news.length, faulty: faulty.length } })
  return {
    filled: news.map(({ name }) => name), unchanged: sound.filter((one) => !news.includes(one)).map(({ name }) => name), faulty: faulty.map(({ name }) => name),
    faults: faults.slice(0, mostFaults), moreFaults: Math.max(0, faults.length - mostFaults),
  }
}

function isUnchanged({ answers }: ReadMember, { state, answers: sent }: StoredResponse): boolean {
  return state === 'filled' && sameValue(answers, sent)
}

/** «Лист «Ответы», C7». */
function placeInWords({ sheet, cell, field }: BookFault, { fields }: FormDefinition): string {
  if (sheet !== null && cell !== null) return `Лист «${sheet}», ${cell}`
  const found = fields.find(({ key }) => key === field)
  return found === undefined ? field : `${isTable(found) ? 'Таблица' : 'Вопрос'} «${found.label}»`
}
