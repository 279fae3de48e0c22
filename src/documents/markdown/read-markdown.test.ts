import { describe, expect, it } from 'vitest'
import { sourceLines } from '../../../tests/support/source-text.ts'
import { readDocument } from '../read-document.ts'

async function lines(markdown: string): Promise<string[]> {
  return sourceLines(await readDocument(new TextEncoder().encode(markdown), 'plan.md'))
}

describe('Markdown', () => {
  it('has pipe tables with a header, aligned or not', async () => {
    const source = await readDocument(new TextEncoder().encode('| А | Б |\n|:--|--:|\n| 1 | 2 |\n'), '')
    expect(source.format).toBe('markdown')
    expect(sourceLines(source)).toEqual(['А | Б', '1 | 2'])
    const [table] = source.blocks
    expect(table?.kind === 'table' && table.rows.map((row) => [row.row, row.header])).toEqual([[1, true], [3, false]])
  })

  it('may leave the outer pipes and the row of dashes out', async () => {
    expect(await lines('А | Б\n--|--\n1 | 2\n\nконец')).toEqual(['А | Б', '1 | 2', 'конец'])
    expect(await lines('| А | Б |\n| 1 | 2 |')).toEqual(['А | Б', '1 | 2'])
  })

  it('has escaped pipes, line breaks and bold cells', async () => {
    const source = await readDocument(new TextEncoder().encode('| А | Б |\n|---|---|\n| **Раздел 1** |  |\n| а\\|б | в<br>г \\* _д_ `е` [ж](http://з) |'), '')
    expect(sourceLines(source)).toEqual(['А | Б', 'Раздел 1 | ', 'а|б | в\nг * д е ж'])
    const [table] = source.blocks
    expect(table?.kind === 'table' && table.rows[1]?.cells[0]?.bold).toBe(true)
  })

  it('keeps a table together over a page break, and apart from the prose around it', async () => {
    expect(await lines('План\nна год\n\n| А | Б |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |\n\nА | не таблица')).toEqual(['План\nна год', 'А | Б', '1 | 2', '3 | 4', 'А | не таблица'])
  })

  it('has headings of both kinds, rules, lists, quotes and a heading block', async () => {
    expect(await lines('---\ntitle: План\n---\n\n# Один #\n\nДва\n---\n\n***\n\n- три\n- четыре\n\n> пять\n\n3. шесть')).toEqual(['# Один', '## Два', 'три\nчетыре', 'пять', '3. шесть'])
  })

  it('has grid tables whose rows take several lines', async () => {
    expect(await lines('+----+------+\n| А  | Б    |\n+====+======+\n| 1  | оп-  |\n|    | рос  |\n+----+------+\n| 2  | итог |\n+----+------+')).toEqual(['А | Б', '1 | оп- рос', '2 | итог'])
  })

  it('keeps cells that a row has too many', async () => {
    expect(await lines('|А|Б|\n|-|-|\n|1|2|3|\n|4|')).toEqual(['А | Б | ', '1 | 2 | 3', '4 |  | '])
  })
})
