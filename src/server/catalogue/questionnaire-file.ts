import { readFile } from 'node:fs/promises'
import { bookFaultInWords, bookPlaceInWords } from '../../contract/questionnaire-book-words.ts'
import { questionnaireSchema } from '../../contract/questionnaire-schema.ts'
import { questionnaireFaultInWords } from '../../contract/questionnaire-words.ts'
import { writeFormBook } from '../../documents/xlsx/write-form-book.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { bookMark } from '../../domain/surveys/book/book-lines.ts'
import { questionnaireBook } from '../../domain/surveys/book/questionnaire-book.ts'
import { readQuestionnaireBook } from '../../domain/surveys/book/read-questionnaire-book.ts'
import { questionnaireFaults } from '../../domain/surveys/questionnaire/questionnaire-faults.ts'
import type { Questionnaire } from '../../domain/surveys/questionnaire/questionnaire.ts'
import { readBookFile } from '../data-forms/book-thread.ts'
import type { Download } from '../kernel/mount.ts'

const most = 200

type Remark = { place: string; message: string }
export type ReadFile = { questionnaire: Questionnaire | null; faults: Remark[]; remarks: Remark[] }

export async function questionnaireFile(questionnaire: Questionnaire, format: 'xlsx' | 'json'): Promise<Download> {
  const fileName = `${questionnaire.title.ru}.${format}`
  if (format === 'json') return { bytes: new TextEncoder().encode(JSON.stringify({ format: bookMark, definition: questionnaire }, null, 2)), mediaType: 'application/json; charset=utf-8', fileName }
  return { bytes: await writeFormBook(questionnaireBook(questionnaire)), mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', fileName }
}

/** By content, never by name: a workbook, read in its thread, or JSON. */
export async function readQuestionnaireFile(path: string): Promise<ReadFile> {
  const bytes = await readFile(path)
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? readBook(path) : readJson(bytes)
}

async function readBook(path: string): Promise<ReadFile> {
  const { sheets } = await readBookFile(path).catch((error: unknown) => {
    throw error instanceof OporaError && error.code === 'form.not-a-book' ? new OporaError('unsupported', 'catalogue.not-a-questionnaire') : error
  })
  const read = readQuestionnaireBook(sheets)
  if ('faults' in read) return { questionnaire: null, faults: read.faults.slice(0, most).map((fault) => ({ place: bookPlaceInWords(fault), message: bookFaultInWords(fault) })), remarks: [] }
  // Longer than it may be, more than there may be: what the page could not have written either.
  const parsed = questionnaireSchema.safeParse(read.questionnaire)
  if (!parsed.success) return { questionnaire: null, faults: parsed.error.issues.slice(0, most).map(({ path: at, message }) => ({ place: at.join('.'), message })), remarks: [] }
  return { questionnaire: parsed.data, faults: [], remarks: read.remarks.slice(0, most).map((remark) => ({ place: bookPlaceInWords(remark), message: questionnaireFaultInWords(remark) })) }
}

function readJson(bytes: Buffer): ReadFile {
  const parsed = questionnaireSchema.safeParse(definitionIn(bytes))
  if (!parsed.success) return { questionnaire: null, faults: parsed.error.issues.slice(0, most).map(({ path, message }) => ({ place: path.join('.'), message })), remarks: [] }
  const remarks = questionnaireFaults(parsed.data).slice(0, most).map((fault) => ({ place: placeInJson(fault.block, fault.question), message: questionnaireFaultInWords(fault) }))
  return { questionnaire: parsed.data, faults: [], remarks }
}

function definitionIn(bytes: Buffer): unknown {
  try {
    const found: unknown = JSON.parse(bytes.toString('utf8'))
    return typeof found === 'object' && found !== null && 'definition' in found ? found.definition : found
  } catch {
    throw new OporaError('unsupported', 'catalogue.not-a-questionnaire')
  }
}

function placeInJson(block: number | null, question: number | null): string {
  return block === null ? 'Анкета' : `Блок ${block + 1}${question === null ? '' : `, вопрос ${question + 1}`}`
}
