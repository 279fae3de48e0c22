import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { hasSentence } from '../contract/sentences.ts'
import { OporaError } from '../domain/kernel/errors.ts'
import { sheetFile, wordFile } from '../../tests/support/office-file.ts'
import { sourceLines } from '../../tests/support/source-text.ts'
import { readDocument } from './read-document.ts'
import type { ReadLimits } from './read-options.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const generousMs = 10_000
vi.setConfig({ testTimeout: 30_000 })
const spanning = (text: string, span: number): string => `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
const corners = (place: string): string => `<row r="${place.replaceAll(/\D/g, '')}"><c r="${place}"><v>1</v></c><c r="XFD${place.replaceAll(/\D/g, '')}"><v>2</v></c></row>`

/** The code with which a file is refused, or the lines that were read of it; slow reading fails. */
async function outcome(content: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<string | string[]> {
  const start = performance.now()
  try {
    return sourceLines(await readDocument(content, 'plan', { limits }))
  } catch (error) {
    if (!(error instanceof OporaError)) throw error
    expect(hasSentence(error.code), error.code).toBe(true)
    return error.code
  } finally {
    expect(performance.now() - start).toBeLessThan(generousMs)
  }
}

function withPart(file: Uint8Array, name: string, content: string | Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(file), [name]: typeof content === 'string' ? strToU8(content) : content })
}

const word = wordFile('<w:p><w:r><w:t>План</w:t></w:r></w:p>')

describe('an Office file that attacks', () => {
  it('by swelling is refused while it swells', async () => {
    expect(await outcome(withPart(word, 'word/document.xml', new Uint8Array(6_000_000).fill(32)), { unpackedBytes: 4_000_000 })).toBe('document.unpacks-too-large')
  })

  it('by lying about its size is refused all the same', async () => {
    const bomb = withPart(word, 'word/document.xml', `<document>${' '.repeat(3_000_000)}</document>`)
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    for (let at = 0; at + 46 < bomb.length; at++) if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000) view.setUint32(at + 24, 10, true)
    expect(await outcome(bomb, { unpackedBytes: 1_000_000 })).toBe('document.unpacks-too-large')
  })

  it('by more tags than anybody writes is refused', async () => {
    expect(await outcome(wordFile('<w:p/>'.repeat(200_000)), { tags: 100_000 })).toBe('document.too-many-tags')
  })

  it('by many parts is refused', async () => {
    const parts = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`word/media/${at}.png`, new Uint8Array()]))
    expect(await outcome(zipSync({ ...unzipSync(word), ...parts }), { parts: 200 })).toBe('document.too-many-parts')
  })

  it('by a DOCTYPE with entities from outside or without end is refused', async () => {
    const outside = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    const laughs = `<!DOCTYPE a [<!ENTITY a "ха"><!ENTITY b "${'&a;'.repeat(10)}">]><a>&b;</a>`
    expect(await outcome(withPart(word, 'word/document.xml', outside))).toBe('document.foreign-markup')
    expect(await outcome(withPart(word, 'word/document.xml', laughs))).toBe('document.foreign-markup')
  })

  it('by deep nesting is refused', async () => {
    const deep = '<w:r>'.repeat(100_000)
    expect(await outcome(wordFile(`<w:p>${deep}${deep.replaceAll('<', '</')}</w:p>`))).toBe('document.too-deep')
    const tables = '<w:tbl><w:tr><w:tc>'.repeat(100)
    expect(await outcome(wordFile(`${tables}${'</w:tc></w:tr></w:tbl>'.repeat(100)}`))).toBe('document.too-deep')
  })

  it('by columns without end is read: only columns with cells count', async () => {
    expect(await outcome(wordFile(`<w:tbl><w:tr>${spanning('А', 2_000_000_000)}${spanning('Б', 1)}</w:tr></w:tbl>`))).toEqual(['А | Б'])
  })

  it('by a cell in the last corner of a sheet is read', async () => {
    const sheet = `<sheetData>${corners('A1')}${corners('A1048576')}</sheetData><mergeCells><mergeCell ref="A1:XFC1048575"/></mergeCells>`
    expect(await outcome(sheetFile([{ name: 'План', xml: sheet }]))).toEqual(['1 | 2', '1 | 2'])
  })

  it('by more cells than anybody fills is refused', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`
    expect(await outcome(sheetFile([{ name: 'План', xml: `<sheetData>${row.repeat(60)}</sheetData>` }]), { cells: 50_000 })).toBe('document.too-many-cells')
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(2000)
    expect(await outcome(sheetFile([{ name: 'План', xml: `<sheetData>${row.repeat(40)}</sheetData><mergeCells>${merges}</mergeCells>` }]), { cells: 50_000 })).toBe('document.too-many-cells')
    const tableRow = `<w:tr>${'<w:tc/>'.repeat(60)}</w:tr>`
    expect(await outcome(wordFile(`<w:tbl>${tableRow.repeat(1000)}</w:tbl>`), { cells: 50_000 })).toBe('document.too-many-cells')
  })

  it('by one enormous cell, or one text in every cell, is refused', async () => {
    expect(await outcome(wordFile(`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>${'слово '.repeat(50_000)}</w:t></w:r></w:p></w:tc><w:tc/></w:tr></w:tbl>`))).toBe('document.cell-too-long')
    const shared = { sharedStrings: `<si><t>${'слово '.repeat(10_000)}</t></si>` }
    expect(await outcome(sheetFile([{ name: 'План', xml: `<sheetData>${'<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(20_000)}</sheetData>` }], shared))).toBe('document.unpacks-too-large')
  })

  it('by macros, or parts named like places outside, is read without them', async () => {
    const evil = { ...unzipSync(word), 'word/vbaProject.bin': strToU8('макрос'), '../../../etc/cron.d/x': strToU8('* * * * *'), '/word/../x': strToU8('y') }
    expect(await outcome(zipSync(evil))).toEqual(['План'])
  })

  it('by a checksum, a length or an end that is wrong is refused', async () => {
    const stored = zipSync(unzipSync(word), { level: 0 })
    const at = Buffer.from(stored).indexOf(Buffer.from('План'))
    const changed = stored.slice()
    changed[at + 1] = 0x9e
    expect(await outcome(changed)).toBe('document.damaged')
    expect(await outcome(word.slice(0, -30))).toBe('document.damaged')
    expect(await outcome(wordFile('<w:p><w:r><w:t>не закрыт</w:r></w:p>'))).toBe('document.damaged')
  })

  it('by circles among its parts or styles is read', async () => {
    const styles = '<w:styles><w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>'
    const numbering = '<w:numbering><w:abstractNum w:abstractNumId="0"><w:styleLink w:val="x"/><w:numStyleLink w:val="x"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    expect(await outcome(wordFile('<w:p><w:pPr><w:pStyle w:val="a"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>План</w:t></w:r></w:p>', { styles, numbering }))).toEqual(['План'])
  })
})

describe('a page that attacks', () => {
  it('by deep nesting is read', async () => {
    expect(await outcome(bytes(`<html>${'<div><b><span>'.repeat(40_000)}План${'</span></b></div>'.repeat(40_000)}`))).toEqual(['План'])
    expect(await outcome(bytes(`<html>${'<ul><li>'.repeat(50_000)}План${'<li></li>'.repeat(50_000)}`))).toEqual(['План'])
  })

  it('by tables within tables without end is refused', async () => {
    expect(await outcome(bytes('<table><tr><td>'.repeat(20_000)))).toBe('document.too-deep')
  })

  it('by spans without end is read, or refused where they cover too much', async () => {
    expect(await outcome(bytes('<table><tr><td colspan=1000000>А<td rowspan=65535>Б<tr><td colspan=99999999999>1</table>'))).toEqual(['А | Б', '1 | ^'])
    const row = `<tr>${'<td rowspan=65535>x'.repeat(500)}`
    expect(await outcome(bytes(`<table>${row.repeat(200)}</table>`), { cells: 200_000 })).toBe('document.too-many-cells')
  })

  it('by cells without end is refused', async () => {
    expect(await outcome(bytes(`<table><tr>${'<td>'.repeat(300_000)}`), { cells: 200_000 })).toBe('document.too-many-cells')
  })

  it('by remarks, marks and entities that never end is read', async () => {
    expect(await outcome(bytes(`<html><p>План</p>${'<!--'.repeat(100_000)}`))).toEqual(['План'])
    expect(await outcome(bytes(`${'<!---->'.repeat(300)}<p>План`))).toEqual(['План'])
    expect(await outcome(bytes(`<html><p title="${'&amp'.repeat(100_000)}">План`))).toEqual(['План'])
  })
})

describe('a text that attacks', () => {
  const long = 100_000
  const wearing: [string, string][] = [
    ['spaces', ' '.repeat(long)], ['spaces behind a heading', `# а${' '.repeat(long)}б`], ['hashes', `# ${'# '.repeat(long / 2)}`], ['stars', '*'.repeat(long)], ['pairs of stars', '** '.repeat(long / 3)],
    ['open tags', '<b '.repeat(long / 3)], ['open bold tags', '<b>'.repeat(long / 3)], ['open remarks', '<!--'.repeat(long / 4)], ['open scripts', '<script>'.repeat(long / 8)], ['ampersands', '&'.repeat(long)],
    ['underscores', '_а'.repeat(long / 2)], ['quotes', '"'.repeat(long)], ['lines that open a quote', '"а\n'.repeat(long / 3)], ['semicolons', 'а;"'.repeat(long / 3)], ['brackets', '['.repeat(long)],
    ['pictures', '![](('.repeat(long / 5)], ['backticks', '`а'.repeat(long / 2)], ['backslashes', '\\'.repeat(long)], ['dashes between pipes', '|-'.repeat(long / 2)], ['rules', '- '.repeat(long / 2)], ['pluses', '+'.repeat(long)],
  ]

  it.each(wearing)('by %s is read or refused in time', async (_, text) => {
    for (const head of ['План\n\n', '|А|Б|\n|-|-|\n|1|', 'А;Б;В\n1;2;3\n4;5;6\n7;8;']) {
      const result = await outcome(bytes(`${head}${text}`))
      expect(typeof result === 'string' ? ['document.cell-too-long', 'document.too-many-cells', 'document.too-many-lines'] : [result]).toContain(result)
    }
  })

  it('by cells, lines or one line without end is refused', async () => {
    expect(await outcome(bytes('\t'.repeat(1_000_000)))).toBe('document.empty')
    expect(await outcome(bytes(`а${'\t'.repeat(1_000_001)}`))).toBe('document.too-many-cells')
    expect(await outcome(bytes(`|а|б|\n|-|-|\n${'|'.repeat(1_000_001)}`))).toBe('document.too-many-cells')
    expect(await outcome(bytes(`а${'\n'.repeat(1_000_001)}`))).toBe('document.too-many-lines')
    expect(await outcome(bytes('слово '.repeat(200_000)))).toBe('document.cell-too-long')
    expect(await outcome(bytes(`${'а\tб\n'.repeat(2000)}${'в\t'.repeat(2000)}`), { cells: 100_000 })).toBe('document.too-many-cells')
  })

  it('by zero bytes is read without them, where it is a text at all', async () => {
    expect(await outcome(bytes(`${'Дорожная карта района на год. '.repeat(20)}\0\n\nКонец\0`))).toEqual([`${'Дорожная карта района на год. '.repeat(20).trim()}`, 'Конец'])
    expect(await outcome(new Uint8Array(5000))).toBe('document.not-text')
  })

  it('by JSON without end is refused', async () => {
    expect(await outcome(bytes('['.repeat(1_000_000)))).toBe('document.json-broken')
  })
})
