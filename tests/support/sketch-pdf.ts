import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { SketchBlock, SketchPages } from './sketch.ts'

const template = `#let sketch = json("sketch.json")
#set text(lang: "ru", font: "Libertinus Serif", size: 10.5pt, hyphenate: false)
#set par(justify: false)
#set page(paper: "a4", flipped: true, margin: (left: 18mm, right: 12mm, y: 15mm), footer: context align(center, counter(page).display()))
#let lines(text) = text.split("\\n").join(linebreak())
#for block in sketch.blocks {
  if block.kind == "line" {
    if block.style == "right" { align(right, box(width: 45%, align(left, lines(block.text)))) }
    else if block.style == "heading" { align(center, strong(lines(block.text))) }
    else { par(lines(block.text)) }
  } else {
    set text(size: 9pt)
    let cells = block.cells.map(cell => table.cell(x: cell.x, y: cell.y, colspan: cell.columns, rowspan: cell.rows, if cell.bold { strong(lines(cell.text)) } else { lines(cell.text) }))
    let heads = cells.slice(0, block.heads)
    let body = cells.slice(block.heads)
    if block.heads > 0 { table(columns: sketch.widths.map(width => width * 1fr), stroke: 0.5pt, inset: 4pt, table.header(..heads), ..body) }
    else { table(columns: sketch.widths.map(width => width * 1fr), stroke: 0.5pt, inset: 4pt, ..body) }
  }
}
`

/** A PDF as a typesetter makes it: rows cut by pages where they fall, the header on each page. */
export async function pdfOf({ blocks, widths }: SketchPages): Promise<Uint8Array> {
  const compiler = NodeCompiler.create({ workspace: '/sketch' })
  compiler.addSource('/sketch/main.typ', template)
  compiler.mapShadow('/sketch/sketch.json', Buffer.from(JSON.stringify({ widths, blocks: blocks.map(blockOf) })))
  const compiled = compiler.compile({ mainFilePath: '/sketch/main.typ' })
  if (!compiled.result) throw new Error(`The sketch does not compile: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
  return compiler.pdf(compiled.result, { creationTimestamp: 1_735_689_600 })
}

function blockOf(block: SketchBlock): unknown {
  if (block.kind === 'line') return block
  const cells = block.grid.flatMap((row, y) => row.flatMap((place, x) => (typeof place === 'string' ? [] : [{ x, y, ...place }])))
  return { kind: 'table', cells, heads: cells.filter(({ y }) => y < block.header).length }
}
