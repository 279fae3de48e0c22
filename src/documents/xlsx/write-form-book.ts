import ExcelJS from 'exceljs'
import type { CellLook, CellRule, FormBook, FormCell, FormSheet } from '../../domain/data-forms/book/form-book.ts'

const thin = { style: 'thin' as const, color: { argb: 'FFB8C4C4' } }
const border = { top: thin, left: thin, bottom: thin, right: thin }
const solid = (argb: string) => ({ type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb } })

const looks: Record<CellLook, { font?: Partial<ExcelJS.Font>; fill?: ExcelJS.Fill; isFramed: boolean; isLocked: boolean }> = {
  title: { font: { bold: true, size: 14 }, isFramed: false, isLocked: true },
  head: { font: { bold: true }, fill: solid('FFE7F1F1'), isFramed: true, isLocked: true },
  label: { isFramed: true, isLocked: true },
  hint: { font: { italic: true, color: { argb: 'FF5C6B6B' } }, isFramed: true, isLocked: true },
  asked: { fill: solid('FFFFFBEA'), isFramed: true, isLocked: false },
  faulty: { fill: solid('FFF9DCD8'), isFramed: true, isLocked: false },
  key: { font: { color: { argb: 'FF9AA5A5' } }, isFramed: false, isLocked: true },
  total: { font: { bold: true }, fill: solid('FFF2F5F5'), isFramed: true, isLocked: true },
  plain: { isFramed: true, isLocked: true },
}

/** A cell that chooses holds at most so many signs of options; longer lists stand on a hidden sheet. */
const listLength = 250

/** The book as XLSX: only what is asked can be typed into, each cell with its rule, the heads in sight and on every printed page. */
export async function writeFormBook({ sheets, mark }: FormBook): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const lists = optionLists(book)
  for (const sheet of sheets) await addSheet(book, sheet, lists)
  lists.write()
  book.addWorksheet('opora', { state: 'veryHidden' }).getCell(1, 1).value = mark
  return new Uint8Array(await book.xlsx.writeBuffer())
}

type Lists = { formulaOf: (options: readonly string[]) => string; write: () => void }

async function addSheet(book: ExcelJS.Workbook, { name, columns, rows, frozen, isProtected }: FormSheet, lists: Lists): Promise<void> {
  const sheet = book.addWorksheet(name, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    views: [{ state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows }],
  })
  columns.forEach(({ width }, at) => {
    const column = sheet.getColumn(at + 1)
    if (width === 0) column.hidden = true
    else column.width = width
  })
  rows.forEach(({ cells, isHidden }, at) => {
    if (isHidden) sheet.getRow(at + 1).hidden = true
    for (const cell of cells) fill(sheet.getCell(at + 1, cell.column), cell, lists)
  })
  sheet.pageSetup.printTitlesRow = `1:${frozen.rows}`
  // Without a password: it keeps from slips, not from people.
  if (isProtected) await sheet.protect('', { formatColumns: true, formatRows: true, formatCells: true, selectLockedCells: true, selectUnlockedCells: true, autoFilter: true })
}

function fill(cell: ExcelJS.Cell, { value, isDate, isShare, look, rule, note }: FormCell, lists: Lists): void {
  const { font, fill, isFramed, isLocked } = looks[look]
  cell.value = isDate === true && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value
  cell.numFmt = isDate === true ? 'dd.mm.yyyy' : isShare === true ? '0.0%' : typeof value === 'number' || rule?.kind === 'number' ? 'General' : '@'
  if (font) cell.font = font
  if (fill) cell.fill = fill
  if (isFramed) cell.border = border
  cell.alignment = { vertical: look === 'head' ? 'middle' : 'top', wrapText: look !== 'title', ...(look === 'head' ? { horizontal: 'center' as const } : {}) }
  cell.protection = { locked: isLocked }
  if (note !== undefined) cell.note = note
  if (rule !== null) cell.dataValidation = validationOf(rule, lists)
}

function validationOf(rule: CellRule, lists: Lists): ExcelJS.DataValidation {
  switch (rule.kind) {
    case 'list': return { type: 'list', formulae: [lists.formulaOf(rule.options)], ...told('Выберите значение из списка.') }
    case 'text': return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [rule.longest], ...told(`Не длиннее ${rule.longest} знаков.`) }
    case 'number': return {
      type: rule.isInteger ? 'whole' : 'decimal', operator: 'between', formulae: [rule.min ?? -1e15, rule.max ?? 1e15],
      ...told(`${rule.isInteger ? 'Целое число' : 'Число'}${rule.min === null ? '' : ` не меньше ${rule.min}`}${rule.max === null ? '' : ` не больше ${rule.max}`}.`),
    }
    case 'date': return {
      type: 'date', operator: 'between', formulae: [new Date(`${rule.from ?? '1900-01-02'}T00:00:00Z`), new Date(`${rule.to ?? '2199-12-31'}T00:00:00Z`)], ...told('Дата в виде ДД.ММ.ГГГГ в пределах, которые указаны в форме.'),
    }
  }
}

function told(error: string) {
  return { allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorTitle: 'Проверьте ответ', error }
}

function optionLists(book: ExcelJS.Workbook): Lists {
  const columns: (readonly string[])[] = []
  return {
    formulaOf(options) {
      const joined = options.join(',')
      if (joined.length <= listLength && !options.some((option) => /[,"]/.test(option))) return `"${joined}"`
      let at = columns.findIndex((known) => known.length === options.length && known.every((option, n) => option === options[n]))
      if (at === -1) at = columns.push(options) - 1
      const letter = book.worksheets[0]?.getColumn(at + 1).letter ?? 'A'
      return `'opora-lists'!$${letter}$1:$${letter}$${options.length}`
    },
    write() {
      if (columns.length === 0) return
      const sheet = book.addWorksheet('opora-lists', { state: 'veryHidden' })
      columns.forEach((options, column) => options.forEach((option, row) => { sheet.getCell(row + 1, column + 1).value = option }))
    },
  }
}
