import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { describe, expect, it } from 'vitest'
import type { SourceTable } from '../../domain/documents/source-document.ts'
import { readPdf } from './read-pdf.ts'

const verbs = ['Проведение', 'Организация', 'Подготовка', 'Анализ', 'Согласование']
const things = ['семинара для кураторов школ-участников проекта', 'мониторинга качества условий обучения в муниципальных округах', 'рекомендаций по итогам диагностики затруднений педагогов',
  'круглого стола с участием руководителей методических служб', 'заседания совета по качеству общего образования региона']
const parties = ['Региональный координатор', 'Институт развития образования, муниципальные координаторы', 'Центр оценки качества']
const header = ['№', 'Мероприятие', 'Срок', 'Ответственный', 'Показатель']

function plan(rows: number): string[][] {
  return Array.from({ length: rows }, (_, at) => [
    `${at + 1}.`, `${pick(verbs, at)} ${pick(things, at * 3)} и ${pick(things, at + 2)}`, `${1 + (at % 28)}.0${1 + (at % 9)}.2022`, pick(parties, at), `Не менее ${50 + (at % 50)}% школ охвачены`,
  ])
}

function pick(list: readonly string[], at: number): string {
  return list[at % list.length] ?? ''
}

function printed(rows: readonly string[][], settings: string, table = ''): Uint8Array {
  const cells = rows.map((row) => row.map((text) => JSON.stringify(text)).join(', ')).join(',\n')
  const heads = header.map((text) => `strong(${JSON.stringify(text)})`).join(', ')
  const content = `#set page(paper: "a4", margin: 15mm, numbering: "1")\n#set text(size: 10pt, lang: "ru")\n${settings}
#align(center, strong("Дорожная карта"))
#table(columns: (12mm, 3fr, 2fr, 2fr, 2fr), ${table} table.header(${heads}),\n${cells})`
  return NodeCompiler.create().pdf({ mainFileContent: content })
}

async function tableOf(bytes: Uint8Array): Promise<SourceTable> {
  const { blocks } = await readPdf(bytes, {})
  const tables = blocks.filter((block) => block.kind === 'table')
  expect(tables).toHaveLength(1)
  expect(blocks[0]).toMatchObject({ kind: 'paragraph', text: 'Дорожная карта' })
  return tables[0] as SourceTable
}

/** The table's rows as one list, the repeated headers out and the rows that pages cut put together again. */
function whole(table: SourceTable): string[][] {
  const rows: string[][] = []
  for (const row of table.rows.filter(({ header }, at) => at > 0 && !header)) {
    const texts = row.cells.map((cell) => cell.text)
    const last = rows.at(-1)
    if (last !== undefined && texts[0] === '') for (const [at, text] of texts.entries()) last[at] = `${last[at]} ${text}`.trim()
    else rows.push(texts)
  }
  return rows
}

describe('a table of many pages printed by a typesetter', () => {
  const rows = plan(60)

  it.each([['portrait', ''], ['landscape', '#set page(flipped: true)']])('is read whole in %s', async (_, settings) => {
    const table = await tableOf(printed(rows, settings))
    expect(table.rows.filter((row) => row.header).length).toBeGreaterThan(2)
    expect(whole(table)).toEqual(rows)
  })

  it('is read whole without borders', async () => {
    expect(whole(await tableOf(printed(rows, '', 'stroke: none,')))).toEqual(rows)
  })

  it('is read whole with horizontal lines only', async () => {
    expect(whole(await tableOf(printed(rows, '', 'stroke: (x: none, y: 0.5pt),')))).toEqual(rows)
  })

  it('is read whole where words are cut at the ends of lines, but for words that a page cuts', async () => {
    const texts = whole(await tableOf(printed(rows, '#set par(justify: true)\n#set text(hyphenate: true)'))).flat()
    const right = texts.filter((text) => rows.flat().includes(text)).length
    expect(right / rows.flat().length).toBeGreaterThan(0.97)
  })

  it('reads a page in some milliseconds', async () => {
    const bytes = printed(plan(240), '')
    await readPdf(bytes, {})
    let pages = 0
    const start = performance.now()
    await readPdf(bytes, { onProgress: (_, total) => { pages = total } })
    const each = (performance.now() - start) / pages
    console.log(`A table of ${pages} pages: ${each.toFixed(1)} ms a page`)
    expect(each).toBeLessThan(200)
  })
})
