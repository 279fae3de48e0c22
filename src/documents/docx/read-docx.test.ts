import { describe, expect, it } from 'vitest'
import { wordFile, wordNamespace } from '../../../tests/support/office-file.ts'
import { sourceLines } from '../../../tests/support/source-text.ts'
import { readDocument } from '../read-document.ts'

const p = (text: string, properties = ''): string => `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const tc = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`
const tr = (cells: string[], properties = ''): string => `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`
const tbl = (rows: string[], widths: number[] = []): string => `<w:tbl><w:tblPr/><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`

const level = (at: number, format: string, text: string, more = ''): string => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const item = (list: number, at: number, text = ''): string => p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)
const named = (text: string, name = 't'): string => `<w:r><w:${name}>${text}</w:${name}></w:r>`
const control = (properties: string, text: string): string => `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${p(text)}</w:sdtContent></w:sdt>`
const run = (text: string, bold: string): string => `<w:r><w:rPr>${bold}</w:rPr><w:t>${text}</w:t></w:r>`

async function lines(body: string, parts: Record<string, string> = {}, root?: string): Promise<string[]> {
  return sourceLines(await readDocument(wordFile(body, parts, root), 'plan.docx'))
}

describe('merged cells of a Word table', () => {
  it('span columns and rows, by either way of writing it', async () => {
    expect(await lines(tbl([
      tr([tc('А'), tc('Б'), tc('В')]),
      tr([tc('вдоль', '<w:gridSpan w:val="2"/>'), tc('вниз', '<w:vMerge w:val="restart"/>')]),
      tr([tc('старое', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('скрыто', '<w:vMerge/>')]),
      tr([tc('1'), tc('2'), tc('3', '<w:vMerge w:val="restart"/>')]),
    ]))).toEqual(['А | Б | В', 'вдоль | < | вниз', 'старое | < | ^', '1 | 2 | 3'])
  })

  it('span both ways at once', async () => {
    expect(await lines(tbl([
      tr([tc('А'), tc('Б'), tc('В')]),
      tr([tc('угол', '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'), tc('1')]),
      tr([tc('', '<w:gridSpan w:val="2"/><w:vMerge w:val="continue"/>'), tc('2')]),
    ]))).toEqual(['А | Б | В', 'угол | < | 1', '^ | ^ | 2'])
  })

  it('keep their columns where a row starts further to the right', async () => {
    expect(await lines(tbl([
      tr([tc('А'), tc('Б'), tc('В')]),
      tr([tc('б'), tc('в')], '<w:gridBefore w:val="1"/>'),
      tr([tc('а')], '<w:gridAfter w:val="2"/>'),
    ]))).toEqual(['А | Б | В', ' | б | в', 'а |  | '])
  })

  it('that continue nothing are cells of their own', async () => {
    expect(await lines(tbl([tr([tc('А', '<w:vMerge/>'), tc('Б')]), tr([tc('1'), tc('2')])]))).toEqual(['А | Б', '1 | 2'])
  })

  it('count one column where borders miss each other by a hair', async () => {
    const body = tbl([
      tr([tc('Мероприятие', '<w:gridSpan w:val="2"/>'), tc('Сроки')]),
      tr([tc('Опрос'), tc('март', '<w:gridSpan w:val="2"/>')]),
    ], [4000, 60, 2000])
    expect(await lines(body)).toEqual(['Мероприятие | Сроки', 'Опрос | март'])
  })

  it('make no columns that no row tells apart', async () => {
    const wide = '<w:gridSpan w:val="7"/>'
    expect(await lines(tbl([tr([tc('А', wide), tc('Б', wide)]), tr([tc('Раздел', '<w:gridSpan w:val="14"/>')]), tr([tc('1', wide), tc('2', wide)])]))).toEqual(['А | Б', 'Раздел | <', '1 | 2'])
  })
})

describe('tables within tables', () => {
  it('are text of the cell', async () => {
    const inner = tbl([tr([tc('а'), tc('б')]), tr([tc('в'), tc('г')])])
    expect(await lines(tbl([tr([tc('1'), tc(`${p('до')}${inner}${p('после')}`), tc('3')]), tr([tc('4'), tc('5'), tc('6')])]))).toEqual(['1 | до\nа б\nв г\nпосле | 3', '4 | 5 | 6'])
  })

  it('are the real ones where the outer only lays out the page', async () => {
    const inner = tbl([tr([tc('а'), tc('б')]), tr([tc('в'), tc('г')])])
    expect(await lines(tbl([tr([tc(`${p('План')}${inner}${p('')}`)])]))).toEqual(['План', 'а | б', 'в | г'])
  })
})

describe('automatic numbers', () => {
  const numbering = `<w:numbering>
    <w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2.')}${level(2, 'russianLower', '%3)')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '•')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
    <w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
  </w:numbering>`

  it('fill a column that is numbered by Word', async () => {
    const rows = ['Опрос', 'Выезд', 'Отчёт'].map((name) => tr([tc(item(1, 0)), tc(name)]))
    expect(await lines(tbl(rows), { numbering })).toEqual(['1. | Опрос', '2. | Выезд', '3. | Отчёт'])
  })

  it('have levels that start again below a new one', async () => {
    const body = [item(1, 0, 'а'), item(1, 1, 'б'), item(1, 1, 'в'), item(1, 2, 'г'), item(1, 2, 'д'), item(1, 0, 'е'), item(1, 1, 'ж')].join('')
    expect(await lines(body, { numbering })).toEqual(['1. а', '1.1. б', '1.2. в', 'а) г', 'б) д', '2. е', '2.1. ж'])
  })

  it('are Roman, Arabic under Roman, overridden, or bullets that print nothing', async () => {
    const body = [item(2, 0, 'а'), item(2, 0, 'б'), item(2, 1, 'в'), item(4, 0, 'г'), item(4, 0, 'д'), item(3, 0, 'е')].join('')
    expect(await lines(body, { numbering })).toEqual(['I а', 'II б', '2.1 в', '7. г', '8. д', 'е'])
  })

  it('come from the style of a paragraph, and are switched off by list 0', async () => {
    const styles = `<w:styles><w:style w:type="paragraph" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`
    const body = p('а', '<w:pStyle w:val="L"/>') + p('б', '<w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr>') + p('в', '<w:pStyle w:val="L"/>')
    expect(await lines(body, { numbering, styles })).toEqual(['1. а', 'б', '2. в'])
  })

  it('do not count rows that were deleted, nor places covered by a merge', async () => {
    const deleted = tr([tc(item(1, 0)), tc('нет')], '<w:del w:id="1" w:author="а"/>')
    const covered = tr([`<w:tc><w:tcPr><w:vMerge/></w:tcPr>${item(1, 0)}</w:tc>`, tc('б')])
    const body = tbl([tr([`<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${item(1, 0)}</w:tc>`, tc('а')]), covered, deleted, tr([tc(item(1, 0)), tc('в')])])
    expect(await lines(body, { numbering })).toEqual(['1. | а', '^ | б', '2. | в'])
  })
})

describe('the text of a Word document', () => {
  it('accepts tracked changes: what is deleted or moved away is out, what is inserted is in', async () => {
    const body = `<w:p>${named('до ')}<w:del w:id="1">${named('1 марта', 'delText')}</w:del><w:ins w:id="2">${named('1 мая')}</w:ins><w:moveFrom w:id="3">${named(' прочь')}</w:moveFrom></w:p>`
    expect(await lines(body)).toEqual(['до 1 мая'])
  })

  it('joins paragraphs whose border was deleted', async () => {
    expect(await lines(p('Опрос ', '<w:rPr><w:del w:id="1"/></w:rPr>') + p('родителей'))).toEqual(['Опрос родителей'])
  })

  it('knows breaks, tabs, hyphens and signs of symbol fonts', async () => {
    const body = '<w:p><w:r><w:t>а</w:t><w:br/><w:t>б</w:t><w:tab/><w:t>в</w:t><w:noBreakHyphen/><w:t>г</w:t><w:softHyphen/><w:t>д </w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r></w:p>'
    expect(await lines(body)).toEqual(['а\nб в-гд ✓≥'])
  })

  it('shows a field by its result, and a link by its words', async () => {
    const body = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>5 мая</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
      <w:fldSimple w:instr="PAGE"><w:r><w:t> и 6 мая</w:t></w:r></w:fldSimple><w:hyperlink><w:r><w:t> на сайте</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t> школы</w:t></w:r></w:smartTag></w:p>`
    expect(await lines(body)).toEqual(['5 мая и 6 мая на сайте школы'])
  })

  it('takes a text box once, though it is written for two programs', async () => {
    const box = `<w:txbxContent>${p('УТВЕРЖДАЮ')}</w:txbxContent>`
    expect(await lines(`<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>План</w:t></w:r></w:p>`)).toEqual(['УТВЕРЖДАЮ', 'План'])
  })

  it('reads content controls, but not the hint of an empty one', async () => {
    expect(await lines(control('', 'План') + control('<w:showingPlcHdr/>', 'Место для ввода текста'))).toEqual(['План'])
  })

  it('leaves hidden text out', async () => {
    expect(await lines('<w:p><w:r><w:t>видно</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> не видно</w:t></w:r></w:p>')).toEqual(['видно'])
  })

  it('knows headings by level and by name, also inherited', async () => {
    const styles = `<w:styles>
      <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="r2"><w:name w:val="Заголовок 2"/></w:style>
      <w:style w:type="paragraph" w:styleId="own"><w:name w:val="Мой"/><w:basedOn w:val="1"/></w:style>
      <w:style w:type="paragraph" w:styleId="loop"><w:name w:val="Круг"/><w:basedOn w:val="loop"/></w:style></w:styles>`
    const body = [p('а', '<w:pStyle w:val="1"/>'), p('б', '<w:pStyle w:val="r2"/>'), p('в', '<w:pStyle w:val="own"/>'), p('г', '<w:outlineLvl w:val="2"/>'), p('д', '<w:pStyle w:val="loop"/>')].join('')
    expect(await lines(body, { styles })).toEqual(['# а', '## б', '# в', '### г', 'д'])
  })

  it('says of a cell that it is bold where all its runs are, themselves or by a style', async () => {
    const styles = '<w:styles><w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:rPr><w:b/></w:rPr></w:style></w:styles>'
    const body = tbl([tr([
      tc(`<w:p>${run('а', '<w:b/>')}${run('б', '<w:b w:val="1"/>')}</w:p>`), tc(`<w:p>${run('а', '<w:b/>')}${run('б', '')}</w:p>`),
      tc(p('в', '<w:pStyle w:val="B"/>')), tc(`<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr>${run('г', '<w:b w:val="0"/>')}</w:p>`),
    ])])
    const [table] = (await readDocument(wordFile(body, { styles }), 'plan.docx')).blocks
    expect(table?.kind === 'table' && table.rows[0]?.cells.map((cell) => cell.bold)).toEqual([true, false, true, false])
  })

  it('marks the header row that is repeated on every page', async () => {
    const [table] = (await readDocument(wordFile(tbl([tr([tc('А'), tc('Б')], '<w:tblHeader/>'), tr([tc('1'), tc('2')], '<w:tblHeader w:val="false"/>')])), 'plan.docx')).blocks
    expect(table?.kind === 'table' && table.rows.map((row) => row.header)).toEqual([true, false])
  })
})

describe('the format of a Word document', () => {
  it('may call its namespace otherwise', async () => {
    const body = tbl([tr([tc('А'), tc('Б')]), tr([tc('1', '<w:gridSpan w:val="2"/>')])]).replaceAll('w:', 'n1:')
    const file = wordFile(`</w:body><n1:body xmlns:n1="${wordNamespace}">${body}</n1:body><w:body>`)
    expect(sourceLines(await readDocument(file, 'plan.docx'))).toEqual(['А | Б', '1 | <'])
  })

  it('may be the strict one', async () => {
    expect(await lines(tbl([tr([tc('А'), tc('Б')])]), {}, 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"')).toEqual(['А | Б'])
  })

  it('counts rows through all tables, paragraphs among the blocks', async () => {
    const source = await readDocument(wordFile(p('а') + tbl([tr([tc('1'), tc('2')])]) + p('б') + tbl([tr([tc('3'), tc('4')])])), 'plan.docx')
    expect(source.blocks.map((block) => (block.kind === 'table' ? block.rows[0]?.row : block.row))).toEqual([1, 1, 3, 2])
  })
})
