import type { CellRule, FormBook, FormCell, FormRow } from '../../data-forms/book/form-book.ts'
import type { Option, Question } from '../questionnaire/question.ts'
import type { Block, Questionnaire } from '../questionnaire/questionnaire.ts'
import type { Wording } from '../questionnaire/wording.ts'
import { aboutLines, aboutSheet, audienceLabels, bookMark, columnHeads, columns, kindNames, lineNames, questionsSheet, translatedHead, type ColumnName, type LineKind } from './book-lines.ts'
import { conditionText } from './condition-text.ts'

/** A questionnaire as a workbook to be edited and given back: a line for each block, question and option, from the top as it is asked. */
export function questionnaireBook(questionnaire: Questionnaire): FormBook {
  const { blocks, languages } = questionnaire
  const others = languages.filter((language) => language !== 'ru')
  const heads: FormRow = { isHidden: false, cells: [...columns.map((column, at) => head(at + 1, columnHeads[column])), ...others.flatMap((language, at) => [head(place(at), translatedHead('text', language)), head(place(at) + 1, translatedHead('hint', language))])] }
  const lines = blocks.flatMap(blockLines)
  const widths = [16, 22, 14, 60, 36, 12, 34, 8, 8, 10, 18, ...others.flatMap(() => [50, 30])]
  return {
    sheets: [
      aboutTheWhole(questionnaire),
      { name: questionsSheet, columns: widths.map((width) => ({ width })), rows: [heads, ...lines.map((line) => rowOf(line, others))], frozen: { rows: 1, columns: 2 }, isProtected: false },
    ],
    mark: bookMark,
  }
}

type Line = { kind: LineKind; values: Partial<Record<ColumnName, string | number>>; text: Wording; hint: Wording | null }

function blockLines({ key, title, when, questions }: Block): Line[] {
  return [{ kind: 'block', values: { code: key, ...(when === null ? {} : { when: conditionText(when) }) }, text: title, hint: null }, ...questions.flatMap(questionLines)]
}

function questionLines(question: Question): Line[] {
  const { key, text, hint, isRequired, when, comparableTo, kind } = question
  const values = { code: key, kind: kindNames[kind], required: isRequired ? 'да' : 'нет', ...(when === null ? {} : { when: conditionText(when) }), ...(comparableTo === null ? {} : { comparable: comparableTo }), ...boundsOf(question) }
  return [{ kind: 'question', values, text, hint }, ...partsOf(question)]
}

function boundsOf(question: Question): Partial<Record<ColumnName, number>> {
  switch (question.kind) {
    case 'several': return { from: question.least, ...(question.most === null ? {} : { to: question.most }) }
    case 'scale': return { from: question.from, to: question.to }
    case 'number': return { from: question.min, to: question.max, decimals: question.decimals }
    case 'text': return { to: question.longest }
    default: return {}
  }
}

function partsOf(question: Question): Line[] {
  switch (question.kind) {
    case 'single': case 'order': return question.options.map((option) => optionLine('option', option))
    case 'several': return question.options.map((option) => optionLine(question.exclusive.includes(option.code) ? 'alone' : 'option', option))
    case 'matrix': return [...question.rows.map((row) => optionLine('row', row)), ...question.options.map((option) => optionLine('option', option))]
    case 'scale': return [{ kind: 'low', values: {}, text: question.low, hint: null }, { kind: 'high', values: {}, text: question.high, hint: null }]
    case 'number': return question.unit === null ? [] : [{ kind: 'unit', values: {}, text: question.unit, hint: null }]
    case 'text': return []
  }
}

function optionLine(kind: LineKind, { code, label }: Option): Line {
  return { kind, values: { code }, text: label, hint: null }
}

const rules: Partial<Record<ColumnName, CellRule>> = {
  line: { kind: 'list', options: Object.values(lineNames) }, kind: { kind: 'list', options: Object.values(kindNames) }, required: { kind: 'list', options: ['да', 'нет'] },
}

function rowOf({ kind, values, text, hint }: Line, others: readonly string[]): FormRow {
  const shown: Partial<Record<ColumnName, string | number>> = { ...values, line: lineNames[kind], text: text.ru, ...(hint === null ? {} : { hint: hint.ru }) }
  const look = kind === 'block' ? 'total' : kind === 'question' ? 'asked' : 'plain'
  const cells = columns.map((column, at): FormCell => ({ column: at + 1, value: shown[column] ?? null, look, rule: rules[column] ?? null }))
  const translated = others.flatMap((language, at): FormCell[] => [
    { column: place(at), value: text[language] ?? null, look, rule: null }, { column: place(at) + 1, value: hint?.[language] ?? null, look, rule: null },
  ])
  return { isHidden: false, cells: [...cells, ...translated] }
}

/** The first of the two columns of a language. */
function place(at: number): number {
  return columns.length + 1 + at * 2
}

function aboutTheWhole({ audience, grades, languages, title, introduction }: Questionnaire): FormBook['sheets'][number] {
  const said = (wording: Wording) => languages.map((language) => wording[language] ?? null)
  return {
    name: aboutSheet, columns: [{ width: 18 }, ...languages.map(() => ({ width: 70 }))], frozen: { rows: 1, columns: 1 }, isProtected: false,
    rows: [
      { isHidden: false, cells: [head(1, ''), ...languages.map((language, at) => head(at + 2, language))] },
      aboutLine(aboutLines.audience, [audienceLabels[audience]], { kind: 'list', options: Object.values(audienceLabels) }), aboutLine(aboutLines.grades, [grades.join(', ')]), aboutLine(aboutLines.languages, [languages.join(', ')]),
      aboutLine(aboutLines.title, said(title)), aboutLine(aboutLines.introduction, said(introduction)),
    ],
  }
}

function head(column: number, value: string): FormCell {
  return { column, value, look: 'head', rule: null }
}

function aboutLine(name: string, values: readonly (string | number | null)[], rule: CellRule | null = null): FormRow {
  return { isHidden: false, cells: [{ column: 1, value: name, look: 'head', rule: null }, ...values.map((value, at): FormCell => ({ column: at + 2, value, look: 'asked', rule: at === 0 ? rule : null }))] }
}
