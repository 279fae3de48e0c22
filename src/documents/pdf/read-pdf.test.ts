import { describe, expect, it } from 'vitest'
import { bar, box, coded, item, line, rawPdf, words } from '../../../tests/support/raw-pdf.ts'
import type { SourceDocument, SourceTable } from '../../domain/documents/source-document.ts'
import { readPdf } from './read-pdf.ts'

const columns = [40, 80, 260, 360, 540]

/** A table with borders as boxes: rows of cells, each cell a list of printed lines. */
function boxed(top: number, rows: readonly (readonly string[][])[], text = item): string {
  let drawn = ''
  let y = top
  for (const row of rows) {
    const height = Math.max(...row.map((cell) => cell.length)) * 12 + 6
    for (const [index, cell] of row.entries()) {
      const [left, right] = [columns[index] ?? 0, columns[index + 1] ?? 0]
      drawn += box(left, y - height, right - left, height)
      for (const [at, printed] of cell.entries()) drawn += text(left + 3, y - 12 - at * 12, printed)
    }
    y -= height
  }
  return drawn
}

const header = [['№'], ['Мероприятие'], ['Срок'], ['Исполнитель']]
const first = [['1'], ['Семинар для кураторов'], ['май'], ['Институт']]
const second = [['2'], ['Посещение школ'], ['июнь'], ['Кураторы']]

async function read(content: string | string[], options: Parameters<typeof rawPdf>[1] = {}): Promise<SourceDocument> {
  return readPdf(rawPdf([content].flat().map((one) => ({ content: one })), options), {})
}

function tableIn(document: SourceDocument): SourceTable {
  const tables = document.blocks.filter((block) => block.kind === 'table')
  expect(tables).toHaveLength(1)
  return tables[0] as SourceTable
}

function textsOf(table: SourceTable): string[][] {
  return table.rows.map((row) => row.cells.map((cell) => (cell.covered === null ? cell.text : `(${cell.covered})`)))
}

function paragraphsIn(document: SourceDocument): string[] {
  return document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
}

function letters(x: number, y: number, text: string): string {
  return Array.from(text, (letter, at) => item(x + at * 5, y, letter)).join('')
}

function bold(x: number, y: number, text: string): string {
  return item(x, y, text, 10, 'F2')
}

/** What the reader makes of one cell, with something else drawn on the page. */
async function cellOf(lines: string[], more = ''): Promise<string | undefined> {
  return textsOf(tableIn(await read(boxed(800, [header, [['1'], lines, ['май'], ['Институт']]]) + more)))[1]?.[1]
}

describe('a table with drawn borders', () => {
  const expected = [['№', 'Мероприятие', 'Срок', 'Исполнитель'], ['1', 'Семинар для кураторов', 'май', 'Институт'], ['2', 'Посещение школ', 'июнь', 'Кураторы']]

  it('is read from boxes around the cells, with an item for each line of text', async () => {
    expect(textsOf(tableIn(await read(boxed(800, [header, first, second]))))).toEqual(expected)
  })

  it('is read with an item for each word and no spaces drawn', async () => {
    expect(textsOf(tableIn(await read(boxed(800, [header, first, second], words))))).toEqual(expected)
  })

  it('is read with an item for each letter', async () => {
    expect(textsOf(tableIn(await read(boxed(800, [header, first, second], letters))))).toEqual(expected)
  })

  it('is read from long lines across the whole table, the outer ones left out', async () => {
    let drawn = ''
    for (const x of columns.slice(1, -1)) drawn += line(x, 800, x, 746)
    for (const y of [782, 764]) drawn += line(40, y, 540, y)
    for (const [row, texts] of expected.entries()) for (const [at, text] of texts.entries()) drawn += item((columns[at] ?? 0) + 3, 788 - row * 18, text)
    expect(textsOf(tableIn(await read(drawn)))).toEqual(expected)
  })

  it('is read from thin filled bars that leave gaps at the corners', async () => {
    let drawn = ''
    for (const y of [800, 782, 764, 746]) for (const [at, x] of columns.slice(0, -1).entries()) drawn += bar(x + 0.5, y, (columns[at + 1] ?? 0) - x - 1, 0.5)
    for (const x of columns) for (const y of [782, 764, 746]) drawn += bar(x, y + 0.5, 0.5, 17)
    for (const [row, texts] of expected.entries()) for (const [at, text] of texts.entries()) drawn += item((columns[at] ?? 0) + 3, 788 - row * 18, text)
    expect(textsOf(tableIn(await read(drawn)))).toEqual(expected)
  })

  it('does not join words that stand close on both sides of a border', async () => {
    const drawn = boxed(800, [header, first]) + item(262, 760, '')
    const tight = boxed(800, [header, [['1'], ['Семинар для кураторов всех школ года'], ['май'], ['х']]])
    expect(textsOf(tableIn(await read(drawn)))[1]?.[1]).toBe('Семинар для кураторов')
    expect(textsOf(tableIn(await read(tight)))[1]?.slice(1, 3)).toEqual(['Семинар для кураторов всех школ года', 'май'])
  })

  it('shows cells merged both ways as covered', async () => {
    const drawn = box(40, 700, 500, 100) + line(40, 780, 540, 780) + line(80, 780, 80, 700) + line(260, 780, 260, 700) + line(80, 740, 540, 740)
      + item(43, 786, 'Направление 1') + item(43, 766, '1') + item(83, 766, 'Анализ') + item(263, 766, 'май') + item(83, 726, 'Справка') + item(263, 726, 'июнь')
    expect(textsOf(tableIn(await read(drawn)))).toEqual([['Направление 1', '(left)', '(left)'], ['1', 'Анализ', 'май'], ['(above)', 'Справка', 'июнь']])
  })

  it('keeps what a table inside a cell says in the cell', async () => {
    const drawn = boxed(800, [header, [['1'], ['Анализ', '', '', ''], ['май'], ['Институт']]]) + box(90, 735, 60, 14) + box(150, 735, 60, 14) + item(93, 738, 'школа') + item(153, 738, 'класс')
    expect(textsOf(tableIn(await read(drawn)))[1]?.[1]).toBe('Анализ\nшкола класс')
  })

  it('leaves a frame around the page alone', async () => {
    expect(textsOf(tableIn(await read(box(20, 20, 555, 800) + boxed(780, [header, first, second]))))).toEqual(expected)
  })

  it('says which cells are bold', async () => {
    const table = tableIn(await read(boxed(800, [header], bold) + boxed(782, [first])))
    expect(table.rows.map((row) => row.cells.map((cell) => cell.bold))).toEqual([[true, true, true, true], [false, false, false, false]])
  })
})

describe('a table over several pages', () => {
  const cut = [['3'], ['Анализ итогов', 'диагностики и'], ['август'], ['Институт']]
  const rest = [[''], ['рекомендации школам'], [''], ['']]

  it('is one table, with its repeated header marked and a row that a page cuts as two', async () => {
    const table = tableIn(await read([boxed(200, [header, first, second, cut]), boxed(800, [header, rest])]))
    expect(textsOf(table).slice(-3)).toEqual([['3', 'Анализ итогов диагностики и', 'август', 'Институт'], ['№', 'Мероприятие', 'Срок', 'Исполнитель'], ['', 'рекомендации школам', '', '']])
    expect(table.rows.map((row) => row.header)).toEqual([true, false, false, false, true, false])
  })

  it('puts a word that the page cut at its hyphen together in the row where it begins', async () => {
    const table = tableIn(await read([boxed(200, [header, first, [['2'], ['Вебинар для школ-'], ['май'], ['Институт']]]), boxed(800, [header, [[''], ['участников проекта'], [''], ['']]])]))
    expect(textsOf(table).slice(2).map((row) => row[1])).toEqual(['Вебинар для школ-участников', 'Мероприятие', 'проекта'])
  })

  it('loses page numbers and the running head', async () => {
    const pages = [[header, first], [second], [cut]].map((rows, at) => item(200, 825, 'Проект приказа') + boxed(800, rows) + item(295, 20, String(at + 1)))
    const document = await read(pages)
    expect(paragraphsIn(document)).toEqual([])
    expect(tableIn(document).rows).toHaveLength(4)
  })

  it('is two tables where text stands between', async () => {
    const document = await read([boxed(200, [header, first]), item(60, 800, 'Раздел второй') + boxed(780, [header, second])])
    expect(document.blocks.map((block) => block.kind)).toEqual(['table', 'paragraph', 'table'])
  })

  it('keeps its columns where a page shows merged cells only', async () => {
    const heading = box(40, 782, 500, 18) + item(43, 788, 'Направление 2')
    const table = tableIn(await read([boxed(200, [header, first]), heading]))
    expect(textsOf(table).at(-1)).toEqual(['Направление 2', '(left)', '(left)', '(left)'])
  })
})

describe('a table without borders', () => {
  const rows = [header, first, second, [['3'], ['Анализ итогов', 'диагностики и подготовка', 'рекомендаций'], ['август,', 'сентябрь'], ['Институт']], [['4'], ['Круглый стол'], ['ноябрь'], ['Центр', 'мониторинга']]]
  const expected = [['№', 'Мероприятие', 'Срок', 'Исполнитель'], ['1', 'Семинар для кураторов', 'май', 'Институт'], ['2', 'Посещение школ', 'июнь', 'Кураторы'],
    ['3', 'Анализ итогов диагностики и подготовка рекомендаций', 'август, сентябрь', 'Институт'], ['4', 'Круглый стол', 'ноябрь', 'Центр мониторинга']]

  function bare(padding: number, between = ''): string {
    let y = 700
    let drawn = ''
    for (const row of rows) {
      for (const [index, cell] of row.entries()) for (const [at, printed] of cell.entries()) drawn += item((columns[index] ?? 0) + 3, y - at * 12, printed)
      y -= Math.max(...row.map((cell) => cell.length)) * 12 + padding
      drawn += between.replaceAll('Y', String(y + 12 - padding / 3))
    }
    return drawn
  }

  it('is read by the room between its rows', async () => {
    expect(textsOf(tableIn(await read(bare(8))))).toEqual(expected)
  })

  it('is read where rows follow each other like lines', async () => {
    expect(textsOf(tableIn(await read(bare(0))))).toEqual(expected)
  })

  it('is read by the lines between its rows', async () => {
    expect(textsOf(tableIn(await read(bare(4, '40 Y m 540 Y l S\n'))))).toEqual(expected)
  })

  it('leaves the title above it a paragraph', async () => {
    const document = await read(item(60, 760, 'Дорожная карта проекта по работе со школами в 2021 году, утверждена') + bare(8))
    expect(paragraphsIn(document)).toEqual(['Дорожная карта проекта по работе со школами в 2021 году, утверждена'])
    expect(textsOf(tableIn(document))).toEqual(expected)
  })
})

describe('text outside tables', () => {
  it('keeps the lines of blocks that stand side by side apart', async () => {
    const left = ['СОГЛАСОВАНО', 'Директор института', 'И. О. Иванова']
    const right = ['УТВЕРЖДАЮ', 'Начальник управления', 'П. Р. Петров']
    const drawn = left.map((text, at) => item(60, 800 - at * 14, text)).join('') + right.map((text, at) => item(380, 800 - at * 14, text)).join('')
    expect(paragraphsIn(await read(drawn))).toEqual([left.join('\n'), right.join('\n')])
  })

  it('joins the lines of a paragraph and keeps paragraphs apart', async () => {
    const drawn = item(60, 800, 'О проведении мониторинга качества условий обучения в тех школах, где результаты низкие, и')
      + item(60, 788, 'о мерах поддержки') + item(60, 750, 'Приложение')
    expect(paragraphsIn(await read(drawn))).toEqual(['О проведении мониторинга качества условий обучения в тех школах, где результаты низкие, и о мерах поддержки', 'Приложение'])
  })
})

describe('words of a cell', () => {
  it('keeps the hyphen of a word and takes out the one that the printer put in', async () => {
    expect(await cellOf(['Подготовка отчёта для всех школ-', 'участников проекта'])).toBe('Подготовка отчёта для всех школ-участников проекта')
    expect(await cellOf(['Подготовка отчёта и рекомен\u2010', 'даций'])).toBe('Подготовка отчёта и рекомендаций')
  })

  it('takes a hyphen at a line\u2019s end for one with a space where the printer breaks lines at spaces only', async () => {
    expect(await cellOf(['Определение школ-', 'участников, план', 'школ-участников,', 'отчёт о работе', 'школ-участников'])).toBe('Определение школ- участников, план школ-участников, отчёт о работе школ-участников')
  })

  it('puts a word too long for its column together', async () => {
    const narrow = [40, 80, 146]
    const drawn = narrow.slice(1).map((right, at) => box(narrow[at] ?? 0, 700, right - (narrow[at] ?? 0), 60)).join('')
      + item(43, 748, '1') + item(83, 748, 'Промежуточн') + item(83, 736, 'ый отчёт и') + item(83, 724, 'итоги')
    expect(textsOf(tableIn(await read(drawn)))).toEqual([['1', 'Промежуточный отчёт и итоги']])
  })

  it('keeps list items apart', async () => {
    expect(await cellOf(['Подготовка:', '1) отчёта;', '2) справки'])).toBe('Подготовка:\n1) отчёта;\n2) справки')
  })

  it('makes a raised number a footnote mark, and a hard space a space', async () => {
    const drawn = item(83, 770, 'до\u00a01\u00a0марта') + item(133, 774, '2', 6)
    expect(await cellOf([], drawn)).toBe('до 1 марта²')
  })

  it('reads text that runs upwards', async () => {
    const drawn = `BT /F1 10 Tf 0 1 -1 0 100 740 Tm <${coded('Итог')}> Tj ET\n`
    expect(await cellOf(['', '', '', ''], drawn)).toBe('Итог')
  })

  it('takes ligatures apart', async () => {
    expect(await cellOf(['o\ufb03ce'])).toBe('office')
  })
})

describe('the page', () => {
  it('is turned as its /Rotate says', async () => {
    const turned = `0 1 -1 0 595 0 cm\n${boxed(560, [header, first])}`
    const bytes = rawPdf([{ content: turned, more: '/Rotate 90' }])
    expect(textsOf(tableIn(await readPdf(bytes, {})))[1]).toEqual(['1', 'Семинар для кураторов', 'май', 'Институт'])
  })

  it('is turned as its text runs, where /Rotate does not say so', async () => {
    const turned = `0 1 -1 0 595 0 cm\n${boxed(560, [header, first])}`
    expect(textsOf(tableIn(await read(turned)))[1]).toEqual(['1', 'Семинар для кураторов', 'май', 'Институт'])
  })

  it('ends at its crop box', async () => {
    const bytes = rawPdf([{ content: item(60, 20, 'метка печатника') + boxed(700, [header, first]), more: '/CropBox [0 100 595 842]' }])
    const document = await readPdf(bytes, {})
    expect(document.blocks.map((block) => block.kind)).toEqual(['table'])
  })

  it('shows what it draws through a form', async () => {
    const document = await read('q 1 0 0 1 0 -20 cm /Form Do Q', { xobjects: { Form: boxed(800, [header, first]) } })
    expect(textsOf(tableIn(document))).toHaveLength(2)
  })
})

describe('the embedded road map', () => {
  it('is handed over', async () => {
    expect((await read(item(60, 700, 'Карта'), { attachments: { 'opora-roadmap.json': '{"rows":[1]}' } })).embedded).toEqual({ rows: [1] })
  })

  it('is null where it does not parse or has another name', async () => {
    expect((await read(item(60, 700, 'Карта'), { attachments: { 'opora-roadmap.json': '{"rows"' } })).embedded).toBeNull()
    expect((await read(item(60, 700, 'Карта'), { attachments: { 'other.json': '{}' } })).embedded).toBeNull()
  })
})
