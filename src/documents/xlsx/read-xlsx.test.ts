import { describe, expect, it } from 'vitest'
import { sheetFile } from '../../../tests/support/office-file.ts'
import { sourceLines } from '../../../tests/support/source-text.ts'
import { readDocument } from '../read-document.ts'

const c = (place: string, text: string): string => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`
const data = (...rows: string[]): string => `<sheetData>${rows.join('')}</sheetData>`
const merge = (...places: string[]): string => `<mergeCells>${places.map((place) => `<mergeCell ref="${place}"/>`).join('')}</mergeCells>`

const pair = (text: string): string => data(row(1, c('A1', text) + c('B1', text)))
const headers = async (bytes: Uint8Array): Promise<boolean[]> => (await readDocument(bytes, 'x')).blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((line) => line.header) : []))
const hidden = (one: string, two: string): Uint8Array => sheetFile([{ name: 'План', xml: pair('а') }, { name: 'opora', xml: data(row(1, c('A1', one)), row(2, c('A2', two))), state: 'veryHidden' }])

async function lines(xml: string, parts: Parameters<typeof sheetFile>[1] = {}): Promise<string[]> {
  return sourceLines(await readDocument(sheetFile([{ name: 'План', xml }], parts), 'plan.xlsx'))
}

describe('the cells of a sheet', () => {
  it('show what they hold: texts, numbers, results of formulas, truth; errors show nothing', async () => {
    const parts = { sharedStrings: '<si><t>общий</t></si><si><r><t>по </t></r><r><rPr><b/></rPr><t>частям</t></r><rPh><t>чтение</t></rPh></si>' }
    expect(await lines(data(
      row(1, c('A1', 'А') + c('B1', 'Б') + c('C1', 'В')),
      row(2, '<c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2"><v>12</v></c>'),
      row(3, '<c r="A3" t="str"><f>A1&amp;B1</f><v>итог</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="e"><v>#REF!</v></c>'),
      row(4, '<c r="A4" t="d"><v>2022-03-05T00:00:00</v></c><c r="B4" t="inlineStr"><is><t>строка_x000D_\nвторая</t></is></c>'),
    ), parts)).toEqual(['А | Б | В', 'общий | по частям | 12', 'итог | да | ', '05.03.2022 | строка\nвторая | '])
  })

  it('follow the formats of their styles', async () => {
    const styles = '<numFmts><numFmt numFmtId="164" formatCode="0&quot; шт.&quot;"/></numFmts><fonts><font/><font><b/></font></fonts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0" fontId="1"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs>'
    const source = await readDocument(sheetFile([{ name: 'План', xml: data(
      row(1, '<c r="A1" s="0" t="str"><v>А</v></c><c r="B1" t="str"><v>Б</v></c><c r="C1" t="str"><v>В</v></c>'),
      row(2, '<c r="A2" s="1"><v>44625</v></c><c r="B2" s="2"><v>0.9</v></c><c r="C2" s="3"><v>5</v></c>'),
    ) }], { styles }), 'plan.xlsx')
    expect(sourceLines(source)).toEqual(['А | Б | В', '05.03.2022 | 90% | 5 шт.'])
    const [table] = source.blocks
    expect(table?.kind === 'table' && table.rows[0]?.cells[0]?.bold).toBe(true)
  })

  it('count days from 1904 where the workbook says so', async () => {
    const parts = { workbook: '<workbookPr date1904="1"/>', styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>' }
    expect(await lines(data(row(1, '<c r="A1" s="1"><v>43163</v></c><c r="B1"><v>2</v></c>')), parts)).toEqual(['05.03.2022 | 2'])
  })

  it('may leave out their places', async () => {
    expect(await lines(data('<row><c t="inlineStr"><is><t>А</t></is></c><c t="inlineStr"><is><t>Б</t></is></c></row>', '<row><c><v>1</v></c><c><v>2</v></c></row>'))).toEqual(['А | Б', '1 | 2'])
  })
})

describe('the table of a sheet', () => {
  it('has no empty rows and columns around it or within, and keeps the numbers of its rows', async () => {
    const source = await readDocument(sheetFile([{ name: 'План', xml: data(row(4, c('C4', 'А') + c('F4', 'Б')), row(5, ''), row(9, c('C9', '1') + c('F9', '2'))) }]), 'plan.xlsx')
    expect(sourceLines(source)).toEqual(['А | Б', '1 | 2'])
    const [table] = source.blocks
    expect(table?.kind === 'table' && [table.name, ...table.rows.map((line) => line.row)]).toEqual(['План', 4, 9])
  })

  it('has its title, approval and signature as paragraphs', async () => {
    expect(await lines(data(
      row(1, c('C1', 'УТВЕРЖДАЮ')), row(2, c('A2', 'План на год')), row(4, c('A4', '№') + c('B4', 'Дело') + c('C4', 'Срок') + c('D4', 'Кто')),
      row(5, c('A5', 'Раздел 1')), row(6, c('A6', '1') + c('B6', 'Опрос') + c('C6', 'май') + c('D6', 'Школа')), row(7, c('B7', 'и ещё')), row(9, c('A9', 'Начальник')),
    ) + merge('A2:D2', 'A5:D5'))).toEqual(['УТВЕРЖДАЮ', 'План на год', '№ | Дело | Срок | Кто', 'Раздел 1 | < | < | <', '1 | Опрос | май | Школа', ' | и ещё |  | ', 'Начальник'])
  })

  it('has merged cells, whose hidden contents are left out', async () => {
    expect(await lines(data(
      row(1, c('A1', 'А') + c('B1', 'Б') + c('C1', 'В')), row(2, c('A2', 'вниз') + c('B2', '1') + c('C2', '2')), row(3, c('A3', 'скрыто') + c('B3', 'вдоль') + c('C3', 'скрыто')),
    ) + merge('A2:A3', 'B3:C3'))).toEqual(['А | Б | В', 'вниз | 1 | 2', '^ | вдоль | <'])
  })

  it('marks the rows that are repeated in print', async () => {
    const workbook = '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">План!$A:$B,План!$1:$1</definedName></definedNames>'
    const file = sheetFile([{ name: 'План', xml: data(row(1, c('A1', 'А') + c('B1', 'Б')), row(2, c('A2', '1') + c('B2', '2'))) }])
    const withNames = sheetFile([{ name: 'План', xml: data(row(1, c('A1', 'А') + c('B1', 'Б')), row(2, c('A2', '1') + c('B2', '2'))) }], { workbook })
    expect(await headers(file)).toEqual([false, false])
    expect(await headers(withNames)).toEqual([true, false])
  })
})

describe('the sheets of a workbook', () => {

  it('come in their order, hidden ones not at all', async () => {
    const source = await readDocument(sheetFile([
      { name: 'Один', xml: pair('а') }, { name: 'Черновик', xml: pair('б'), state: 'hidden' }, { name: 'Два', xml: pair('в') },
    ]), 'plan.xlsx')
    expect(source.blocks.map((block) => (block.kind === 'table' ? block.name : ''))).toEqual(['Один', 'Два'])
  })

  it('may hold what Opora put there, in pieces; what is no JSON is nothing', async () => {
    expect((await readDocument(hidden('{"title":"Пл', 'ан  дважды"}'), 'plan.xlsx')).embedded).toEqual({ title: 'План  дважды' })
    expect((await readDocument(hidden('{"title":', 'нет'), 'plan.xlsx')).embedded).toBeNull()
  })
})
