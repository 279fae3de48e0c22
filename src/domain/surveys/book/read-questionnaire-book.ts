import type { FoundSheet } from '../../data-forms/book/read-book.ts'
import { columnLetters } from '../../documents/column-letters.ts'
import type { Audience } from '../audience.ts'
import { questionnaireFaults } from '../questionnaire/questionnaire-faults.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import type { Wording } from '../questionnaire/wording.ts'
import type { BookFault, BookRemark, FoundLine } from './book-fault.ts'
import { aboutLines, aboutSheet, audienceLabels, columnHeads, columns, questionsSheet, translatedHead, type AboutLine } from './book-lines.ts'
import { readLines } from './read-lines.ts'

export function readQuestionnaireBook(sheets: readonly FoundSheet[]): { faults: BookFault[] } | { questionnaire: Questionnaire; remarks: BookRemark[] } {
  const missing = [aboutSheet, questionsSheet].filter((name) => !sheets.some((sheet) => sheet.name === name))
  if (missing.length > 0) return { faults: missing.map((sheet): BookFault => ({ code: 'no-sheet', sheet, cell: null, text: sheet })) }
  const faults: BookFault[] = []
  const about = readAbout(sheets.find(({ name }) => name === aboutSheet), faults)
  const lines = linesOf(sheets.find(({ name }) => name === questionsSheet), faults)
  const { blocks, places } = readLines(lines, about.languages, faults)
  if (faults.length > 0) return { faults }
  const questionnaire: Questionnaire = { ...about, blocks }
  const remarks = questionnaireFaults(questionnaire).map((fault): BookRemark => {
    const row = fault.block === null ? undefined : places.get(`${fault.block} ${fault.question ?? ''}`)
    return Object.assign(fault, { sheet: row === undefined ? aboutSheet : questionsSheet, cell: row === undefined ? null : `A${row}` })
  })
  return { questionnaire, remarks }
}

type About = Omit<Questionnaire, 'blocks'>

function readAbout(sheet: FoundSheet | undefined, faults: BookFault[]): About {
  const [heads, ...rows] = sheet?.rows ?? []
  const languageAt = new Map((heads?.cells ?? []).filter(({ column }) => column > 1).map(({ column, text }) => [column, text.trim().toLowerCase()]))
  const cellsOf = (line: AboutLine) => {
    const found = rows.find(({ cells }) => cells.some(({ column, text }) => column === 1 && text.trim() === aboutLines[line]))
    if (found === undefined) faults.push({ code: 'no-line', sheet: aboutSheet, cell: null, text: aboutLines[line] })
    return { row: found?.row ?? 0, cells: (found?.cells ?? []).filter(({ column }) => column > 1) }
  }
  const first = (line: AboutLine) => {
    const { row, cells } = cellsOf(line)
    return { text: cells.find(({ column }) => column === 2)?.text.trim() ?? '', cell: `B${row}` }
  }
  const wording = (line: AboutLine): Wording => {
    const said = cellsOf(line).cells.map(({ column, text }) => [languageAt.get(column) ?? '', text.trim()] as const).filter(([language, text]) => language !== '' && text !== '')
    return { ru: '', ...Object.fromEntries(said) }
  }
  const audience = first('audience')
  const known = (Object.keys(audienceLabels) as Audience[]).find((each) => audienceLabels[each] === audience.text.toLowerCase())
  if (known === undefined) faults.push({ code: 'unknown-audience', sheet: aboutSheet, cell: audience.cell, text: audience.text })
  const grades = first('grades')
  const numbers = grades.text.split(/[\s,;]+/).filter((part) => part !== '').map(Number)
  if (numbers.some((grade) => !Number.isInteger(grade))) faults.push({ code: 'unknown-grades', sheet: aboutSheet, cell: grades.cell, text: grades.text })
  const languages = first('languages').text.toLowerCase().split(/[\s,;]+/).filter((part) => part !== '')
  return { audience: known ?? 'head', grades: numbers.filter(Number.isInteger), languages: languages.length === 0 ? ['ru'] : languages, title: wording('title'), introduction: wording('introduction') }
}

function linesOf(sheet: FoundSheet | undefined, faults: BookFault[]): FoundLine[] {
  const [heads, ...rows] = sheet?.rows ?? []
  const places = new Map((heads?.cells ?? []).map(({ column, text }) => [text.trim().toLowerCase(), column]))
  for (const column of columns.filter((name) => name !== 'comparable')) {
    if (!places.has(columnHeads[column].toLowerCase())) faults.push({ code: 'no-column', sheet: questionsSheet, cell: null, text: columnHeads[column] })
  }
  return rows.filter(({ cells }) => cells.some(({ text }) => text.trim() !== '')).map(({ row, cells }) => {
    const texts = new Map(cells.map(({ column, text }) => [column, text.trim()]))
    return {
      row,
      of: (column, language) => {
        const name = language === undefined || (column !== 'text' && column !== 'hint') ? columnHeads[column] : translatedHead(column, language)
        const at = places.get(name.toLowerCase()) ?? 0
        return { text: texts.get(at) ?? '', cell: at === 0 ? `A${row}` : `${columnLetters(at)}${row}` }
      },
    }
  })
}
