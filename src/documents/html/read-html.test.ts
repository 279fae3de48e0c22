import { describe, expect, it } from 'vitest'
import { sourceLines } from '../../../tests/support/source-text.ts'
import { readDocument } from '../read-document.ts'

async function lines(html: string): Promise<string[]> {
  return sourceLines(await readDocument(new TextEncoder().encode(html), 'page.html'))
}

describe('the tables of a page', () => {
  it('have spans on a grid, also to the end of their part of the table', async () => {
    expect(await lines(`<table><thead><tr><th>А<th>Б<th>В</thead>
      <tbody><tr><td rowspan=0>всё<td colspan=2>вдоль<tr><td>1<td>2</tbody><tbody><tr><td>3<td>4<td>5</tbody></table>`)).toEqual(['А | Б | В', 'всё | вдоль | <', '^ | 1 | 2', '3 | 4 | 5'])
  })

  it('do not mind a section row that spans «all 100 columns»', async () => {
    expect(await lines('<table><tr><td>А<td>Б<tr><td colspan=100>Раздел<tr><td>1<td>2</table>')).toEqual(['А | Б', 'Раздел | <', '1 | 2'])
  })

  it('keep cells that a row has too many', async () => {
    expect(await lines('<table><tr><td>А<td>Б<tr><td>1<td>2<td>3</table>')).toEqual(['А | Б | ', '1 | 2 | 3'])
  })

  it('inside a cell are its text, inside a page that is all one table are the real ones', async () => {
    const inner = '<table><tr><td>а<td>б<td>в<tr><td>г<td>д<td>е</table>'
    expect(await lines(`<table><tr><td>1<td>до ${inner}<td>3<tr><td>4<td>5<td>6<tr><td>7<td>8<td>9</table>`)).toEqual(['1 | до\nа б в\nг д е | 3', '4 | 5 | 6', '7 | 8 | 9'])
    expect(await lines(`<table><tr><td>меню<td><h1>План</h1>${inner}<tr><td>подвал</table>`)).toEqual(['меню', '# План', 'а | б | в', 'г | д | е', 'подвал'])
  })

  it('have header rows in a thead or of header cells', async () => {
    const [table] = (await readDocument(new TextEncoder().encode('<table><tr><th>А<th>Б<tr><td>1<td>2<tr><th colspan=2>Раздел</table>'), '')).blocks
    expect(table?.kind === 'table' && table.rows.map((row) => row.header)).toEqual([true, false, false])
  })

  it('have their captions above them', async () => {
    expect(await lines('<table><caption>План</caption><tr><td>А<td>Б</table>')).toEqual(['План', 'А | Б'])
  })
})

describe('broken pages', () => {
  it('with end tags that close nothing in the cell keep their table whole', async () => {
    expect(await lines('<div><b><table><tr><td>1</div></b></p></font><td>2</span></tr></div><tr><td>3<td>4</table></div>')).toEqual(['1 | 2', '3 | 4'])
  })

  it('with no end tags at all are read', async () => {
    expect(await lines('<h2>План<p>год<table><tr><td><b>1<td><p>а<p>б<tr><td><ul><li>в<li>г<td>2')).toEqual(['## План', 'год', '1 | а\nб', 'в\nг | 2'])
  })

  it('do not let a bold cell run out into the next', async () => {
    const [table] = (await readDocument(new TextEncoder().encode('<table><tr><td><b>1<td>2<tr><td style="font-weight:bold">3<td>4</table>'), '')).blocks
    expect(table?.kind === 'table' && table.rows.flatMap((row) => row.cells.map((cell) => cell.bold))).toEqual([true, false, true, false])
  })

  it('that end in the middle of a tag are read as far as they go', async () => {
    expect(await lines('<table><tr><td>1<td>2<tr><td>3<td styl')).toEqual(['1 | 2', '3 | '])
  })
})

describe('the text of a page', () => {
  it('has its white space collapsed, its entities decoded and its lines kept', async () => {
    expect(await lines('<table><tr><td>до\n  1&nbsp;мая<br>и&#8201;далее<p>&laquo;Школа&raquo; &amp; район</p><td>б</table>')).toEqual(['до 1 мая\nи далее\n«Школа» & район | б'])
  })

  it('has the numbers of ordered lists', async () => {
    expect(await lines('<table><tr><td><ol start=3><li></ol><td><ol type="a"><li>один<li value=5>два</ol><tr><td>x<td><ul><li>три</ul></table>')).toEqual(['3. | a. один\ne. два', 'x | три'])
  })

  it('is without scripts, styles, hidden and deleted parts', async () => {
    expect(await lines('<html><head><title>т</title><style>td{}</style></head><body>а<script>if (1<2) document.write("<table>")</script><p style="display:none">б</p><p hidden>в</p><del>г</del><noscript>д</noscript>е')).toEqual(['ае'])
  })

  it('that Word saved has no marks of bullets and no remarks to other programs', async () => {
    expect(await lines(`<html xmlns:o="x"><!--[if gte mso 9]><xml><w:View>Print</w:View></xml><![endif]-->
      <p class=MsoNormal><![if !supportLists]><span style='font-family:Symbol'>·<span style='font:7.0pt'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Опрос<o:p></o:p></p>`)).toEqual(['Опрос'])
  })

  it('may be in an encoding that the page declares, or fails to', async () => {
    const written = Uint8Array.from([...'<html><meta charset="windows-1251"><p>'].map((sign) => sign.charCodeAt(0)).concat([0xcf, 0xeb, 0xe0, 0xed]))
    expect(sourceLines(await readDocument(written, ''))).toEqual(['План'])
    expect(await lines('<html><meta charset="windows-1251"><p>План')).toEqual(['План'])
  })
})
