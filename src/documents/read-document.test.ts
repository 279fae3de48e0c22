import * as fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { SourceCell, SourceDocument, SourceTable } from '../domain/documents/source-document.ts'
import { OporaError } from '../domain/kernel/errors.ts'
import { hasSentence } from '../contract/sentences.ts'
import { documentVariants, type SampleDocument } from '../../tests/support/document-variants.ts'
import { readDocument } from './read-document.ts'

const sample: SampleDocument = {
  title: ['УТВЕРЖДАЮ', 'План-график на 2031 год'],
  header: ['№', 'Мероприятие', 'Сроки', 'Ответственные'],
  rows: [
    { section: 'Раздел 1. Подготовка' },
    ['1.1', 'Опрос родителей\nи учителей', 'март', { text: 'Координатор', rows: 2 }],
    ['1.2', 'Разбор итогов «опроса» & выводы', 'до 15.04.2031'],
    { section: 'Раздел 2. Работа' },
    [{ text: '2.1', rows: 2 }, { text: 'Семинары', rows: 2 }, 'апрель', 'Школы'],
    ['май', 'Кураторы | наставники'],
    ['2.2', { text: 'Итоговый отчёт', columns: 2 }, ''],
  ],
}

function tableOf(source: SourceDocument): SourceTable {
  const tables = source.blocks.filter((block) => block.kind === 'table')
  expect(tables).toHaveLength(1)
  const [table] = tables
  if (table === undefined) throw new Error('no table')
  return table
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function expectGrid(table: SourceTable): void {
  const width = table.rows[0]?.cells.length
  table.rows.forEach((row, index) => {
    expect(row.cells).toHaveLength(width ?? 0)
    row.cells.forEach((cell, column) => {
      if (cell.covered !== null) expect(cell.text).toBe('')
      let origin: SourceCell | undefined = cell
      for (let up = index, left = column; origin?.covered !== null; origin = table.rows[up]?.cells[left]) {
        expect(origin, `the origin of row ${index}, column ${column}`).toBeDefined()
        if (origin?.covered === 'above') up--
        else left--
      }
    })
  })
}

const accepted = async (content: Uint8Array, name: string): Promise<void> => {
  try {
    await readDocument(content, name)
  } catch (error) {
    expect(error).toBeInstanceOf(OporaError)
    if (error instanceof OporaError) expect(hasSentence(error.code)).toBe(true)
  }
}

describe('the same plan in every format', () => {
  it.each(documentVariants)('gives the same rows from $name', async ({ file, write }) => {
    const source = await readDocument(await write(sample), file)
    const paragraphs = source.blocks.filter((block) => block.kind === 'paragraph').map((block) => block.text)
    expect(paragraphs).toEqual(sample.title)
    expect(tableOf(source).rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['№', 'Мероприятие', 'Сроки', 'Ответственные'],
      ['Раздел 1. Подготовка', '', '', ''],
      ['1.1', 'Опрос родителей\nи учителей', 'март', 'Координатор'],
      ['1.2', 'Разбор итогов «опроса» & выводы', 'до 15.04.2031', ''],
      ['Раздел 2. Работа', '', '', ''],
      ['2.1', 'Семинары', 'апрель', 'Школы'],
      ['', '', 'май', 'Кураторы | наставники'],
      ['2.2', 'Итоговый отчёт', '', ''],
    ])
  })

  it.each(documentVariants.slice(0, 3))('knows in $name which places are covered by merged cells', async ({ file, write }) => {
    const table = tableOf(await readDocument(await write(sample), file))
    const covered = table.rows.map((row) => row.cells.map((cell) => (cell.covered === null ? '.' : cell.covered[0])).join(''))
    expect(covered).toEqual(['....', '.lll', '....', '...a', '.lll', '....', 'aa..', '..l.'])
  })

  it.each(documentVariants.slice(0, 4))('knows in $name what is bold', async ({ file, write }) => {
    const table = tableOf(await readDocument(await write(sample), file))
    expect(table.rows.map((row) => row.cells[0]?.bold)).toEqual([file !== 'plan.md', true, false, false, true, false, false, false])
  })

  it.each(documentVariants)('recognises $name by its content under any other name', async ({ write }) => {
    const written = await write(sample)
    const names = ['plan.docx', 'plan.pdf', 'plan.txt', 'plan', 'plan.json']
    const read = await Promise.all(names.map((name) => readDocument(written, name)))
    expect(new Set(read.map((source) => JSON.stringify(source))).size).toBe(1)
  })
})

describe('the grid of any table', () => {
  const text = fc.constantFrom('', 'а', 'до 1 мая', 'Школы, кураторы')
  const spans = fc.record({ text, columns: fc.integer({ min: 1, max: 3 }), rows: fc.integer({ min: 1, max: 3 }) })
  const page = fc.array(fc.array(spans, { maxLength: 5 }), { minLength: 1, maxLength: 6 })

  it('is rectangular, and every covered place lies in a merge whose origin stands above or to the left', async () => {
    await fc.assert(fc.asyncProperty(page, async (rows) => {
      const html = rows.map((row) => `<tr>${row.map((cell) => `<td colspan=${cell.columns} rowspan=${cell.rows}>${cell.text}</td>`).join('')}</tr>`)
      const source = await readDocument(bytes(`<table>${html.join('')}</table>`), 'x.html')
      for (const block of source.blocks) if (block.kind === 'table') expectGrid(block)
      const printed = source.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells.map((cell) => cell.text)) : block.text.split('\n')))
      expect(printed.filter((cell) => cell !== '').sort()).toEqual(rows.flat().map((cell) => cell.text).filter((cell) => cell !== '').sort())
    }), { numRuns: 300 })
  })
})

describe('what Opora does not read is refused with a reason', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  const stream = (name: string): Uint8Array => Uint8Array.from([...ole, ...Array.from({ length: 600 }, () => 0), ...[...name].flatMap((sign) => [sign.charCodeAt(0), 0])])
  const garbage = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) % 256)
  const refused: [string, Uint8Array, string][] = [
    ['an empty file', new Uint8Array(), 'document.empty'],
    ['a blank file', bytes(' \n\t \n'), 'document.empty'],
    ['an old Word document', stream('WordDocument'), 'document.old-word'],
    ['an old Excel workbook', stream('Workbook'), 'document.old-excel'],
    ['a document under a password', stream('EncryptedPackage'), 'document.encrypted'],
    ['an RTF document', bytes('{\\rtf1\\ansi Привет}'), 'document.rtf'],
    ['an OpenDocument text', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') }), 'document.open-document'],
    ['an archive', zipSync({ 'plan.txt': strToU8('План') }), 'document.archive'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'document.picture'],
    ['a program', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0]), 'document.executable'],
    ['garbage', garbage, 'document.not-text'],
    ['a web archive', bytes('MIME-Version: 1.0\nContent-Type: multipart/related\n'), 'document.web-archive'],
    ['some XML', bytes('<?xml version="1.0"?><rss><channel/></rss>'), 'document.xml'],
    ['broken JSON', bytes('{\n  "format": "opora.roadmap/1",\n  "title": \n}'), 'document.json-broken'],
    ['a zip cut short', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<a/>') }).slice(0, 90), 'document.damaged'],
  ]

  it.each(refused)('%s', async (_, content, code) => {
    const refusal = await readDocument(content, 'plan.docx').catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(OporaError)
    expect(refusal).toMatchObject({ code })
    expect(hasSentence(code)).toBe(true)
  })

  it('a file over the limit, saying both sizes', async () => {
    const refusal = readDocument(bytes('х'.repeat(3000)), 'plan.txt', { limits: { fileBytes: 1024 } })
    await expect(refusal).rejects.toMatchObject({ code: 'document.too-large', parameters: { megabytes: 0.1, limit: 0.1 } })
  })
})

describe('a JSON road map', () => {
  it('comes whole in what Opora wrote, with nothing printed', async () => {
    const value = { format: 'opora.roadmap/1', title: 'План', activities: [] }
    expect(await readDocument(bytes(`\ufeff${JSON.stringify(value)}`), 'plan.txt')).toEqual({ format: 'json', blocks: [], embedded: value })
  })
})

describe('cancelling', () => {
  it('stops a reading that has not begun', async () => {
    await expect(readDocument(bytes('План'), 'plan.txt', { signal: AbortSignal.abort() })).rejects.toMatchObject({ category: 'cancelled', code: 'document.cancelled' })
  })

  it('stops a reading on its way', async () => {
    const controller = new AbortController()
    const rows = Array.from({ length: 20_000 }, (_, at) => `<tr><td>${at}</td><td>Мероприятие</td></tr>`).join('')
    const reading = readDocument(bytes(`<table>${rows}</table>`), 'plan.html', { signal: controller.signal, onProgress: (done) => { if (done > 0) controller.abort() } })
    await expect(reading).rejects.toMatchObject({ code: 'document.cancelled' })
  })
})

describe('no bytes throw anything but a refusal of Opora', () => {
  it('whatever they are', async () => {
    const start = fc.constantFrom('', 'PK\u0003\u0004', '<html>', '<table><tr>', '{', '|a|b|\n|-|-|\n', 'а\tб\n', '"', '<?xml ', '&#x')
    await fc.assert(fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), async (head, tail) => {
      await accepted(Uint8Array.from([...bytes(head), ...tail]), 'plan')
    }), { numRuns: 400 })
  })

  it.each(documentVariants)('also where a $name is damaged', async ({ file, write }) => {
    const whole = await write(sample)
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    await fc.assert(fc.asyncProperty(damage, fc.nat(whole.length), async (changes, cut) => {
      const damaged = whole.slice()
      for (const [at, value] of changes) damaged[at] = value
      await accepted(cut % 3 === 0 ? damaged.slice(0, cut) : damaged, file)
    }), { numRuns: 60 })
  })
})
