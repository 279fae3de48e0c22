import type { Condition } from '../questionnaire/condition.ts'
import type { Option, Question, QuestionKind } from '../questionnaire/question.ts'
import type { Block } from '../questionnaire/questionnaire.ts'
import type { Wording } from '../questionnaire/wording.ts'
import { kindNames, lineNames, questionsSheet, type ColumnName, type LineKind } from './book-lines.ts'
import { readConditionText } from './condition-text.ts'
import type { BookFault, BookFaultCode, FoundLine } from './book-fault.ts'

type Parts = { options: Option[]; alone: string[]; rows: Option[]; low: Wording; high: Wording; unit: Wording | null }
type OpenQuestion = { line: FoundLine; parts: Parts }

/** Blocks and questions from the lines, and the row of each by «block question». */
export function readLines(lines: readonly FoundLine[], languages: readonly string[], faults: BookFault[]): { blocks: Block[]; places: Map<string, number> } {
  const cells = cellsOf(languages, faults)
  const found: { block: Omit<Block, 'questions'>; row: number; questions: OpenQuestion[] }[] = []
  for (const line of lines) {
    const kind = lineKind(line.of('line').text)
    const block = found.at(-1)
    const question = block?.questions.at(-1)
    if (kind === null) cells.refuse(line, 'line', 'unknown-line')
    else if (kind === 'block') found.push({ block: { key: cells.code(line), title: cells.wording(line), when: cells.condition(line) }, row: line.row, questions: [] })
    else if (block === undefined) cells.refuse(line, 'line', 'outside-block')
    else if (kind === 'question') block.questions.push({ line, parts: { options: [], alone: [], rows: [], low: { ru: '' }, high: { ru: '' }, unit: null } })
    else if (question === undefined) cells.refuse(line, 'line', 'outside-question')
    else takePart(kind, line, question.parts, cells)
  }
  const places = new Map(found.flatMap(({ row, questions }, at) => [[`${at} `, row] as const, ...questions.map(({ line }, place) => [`${at} ${place}`, line.row] as const)]))
  return { blocks: found.map(({ block, questions }) => Object.assign(block, { questions: questions.flatMap((open) => readQuestion(open, cells)) })), places }
}

type Cells = ReturnType<typeof cellsOf>

function takePart(kind: Exclude<LineKind, 'block' | 'question'>, line: FoundLine, parts: Parts, cells: Cells): void {
  switch (kind) {
    case 'option': parts.options.push({ code: cells.code(line), label: cells.wording(line) }); break
    case 'alone': {
      const option = { code: cells.code(line), label: cells.wording(line) }
      parts.options.push(option)
      parts.alone.push(option.code)
      break
    }
    case 'row': parts.rows.push({ code: cells.code(line), label: cells.wording(line) }); break
    case 'low': parts.low = cells.wording(line); break
    case 'high': parts.high = cells.wording(line); break
    case 'unit': parts.unit = cells.wording(line)
  }
}

function readQuestion({ line, parts: { options, alone, rows, low, high, unit } }: OpenQuestion, cells: Cells): Question[] {
  const kind = (Object.keys(kindNames) as QuestionKind[]).find((each) => kindNames[each] === line.of('kind').text.toLowerCase())
  if (kind === undefined) {
    cells.refuse(line, 'kind', 'unknown-kind')
    return []
  }
  const comparable = line.of('comparable').text
  const hint = cells.wording(line, 'hint')
  const asked = { key: cells.code(line), text: cells.wording(line), hint: hint.ru === '' ? null : hint, isRequired: cells.yes(line), when: cells.condition(line), comparableTo: comparable === '' ? null : comparable }
  switch (kind) {
    case 'single': case 'order': return [{ ...asked, kind, options }]
    case 'several': return [{ ...asked, kind, options, exclusive: alone, least: cells.number(line, 'from') ?? 0, most: cells.number(line, 'to') }]
    case 'matrix': return [{ ...asked, kind, rows, options }]
    case 'scale': return [{ ...asked, kind, from: cells.needed(line, 'from'), to: cells.needed(line, 'to'), low, high }]
    case 'number': {
      const decimals = cells.number(line, 'decimals')
      return [{ ...asked, kind, min: cells.needed(line, 'from'), max: cells.needed(line, 'to'), decimals: decimals === 1 ? 1 : decimals === 2 ? 2 : 0, unit }]
    }
    case 'text': return [{ ...asked, kind, longest: cells.number(line, 'to') ?? 500 }]
  }
}

/** Each cell as what it must be; what it is not is a fault of that cell. */
function cellsOf(languages: readonly string[], faults: BookFault[]) {
  const refuse = (line: FoundLine, column: ColumnName, code: BookFaultCode): void => {
    const { text, cell } = line.of(column)
    faults.push({ code, sheet: questionsSheet, cell, text })
  }
  const number = (line: FoundLine, column: ColumnName): number | null => {
    const { text } = line.of(column)
    if (text === '') return null
    const value = Number(text.replace(/\s/g, '').replace(',', '.').replace('−', '-'))
    if (Number.isFinite(value)) return value
    refuse(line, column, 'not-a-number')
    return null
  }
  return {
    refuse, number,
    needed: (line: FoundLine, column: ColumnName): number => {
      const value = number(line, column)
      if (line.of(column).text === '') refuse(line, column, 'not-a-number')
      return value ?? 0
    },
    code: (line: FoundLine): string => {
      const { text } = line.of('code')
      if (text === '') refuse(line, 'code', 'no-code')
      return text
    },
    wording: (line: FoundLine, column: 'text' | 'hint' = 'text'): Wording => {
      const others = languages.filter((language) => language !== 'ru').map((language) => [language, line.of(column, language).text] as const).filter(([, text]) => text !== '')
      return { ...Object.fromEntries(others), ru: line.of(column).text }
    },
    yes: (line: FoundLine): boolean => {
      const text = line.of('required').text.toLowerCase()
      if (text !== 'да' && text !== 'нет') refuse(line, 'required', 'not-yes-no')
      return text === 'да'
    },
    condition: (line: FoundLine): Condition | null => {
      const { text } = line.of('when')
      const condition = text === '' ? null : readConditionText(text)
      if (text !== '' && condition === null) refuse(line, 'when', 'condition-unread')
      return condition
    },
  }
}

function lineKind(text: string): LineKind | null {
  return (Object.keys(lineNames) as LineKind[]).find((kind) => lineNames[kind].toLowerCase() === text.toLowerCase()) ?? null
}
