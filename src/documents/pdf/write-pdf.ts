import { readFile } from 'node:fs/promises'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PrintedDocument } from '../../domain/documents/printed-document.ts'

/**
 * A tagged PDF, header row on every page, with the embedded JSON attached. Compiling is synchronous (0.2–0.6 s for 64 pages):
 * a server calls this in a thread of its own.
 */
export async function writePdf(document: PrintedDocument): Promise<Uint8Array> {
  const template = await readFile(new URL('./annex.typ', import.meta.url), 'utf8')
  const compiler = NodeCompiler.create({ workspace: '/opora' })
  compiler.addSource('/opora/main.typ', template)
  compiler.mapShadow('/opora/annex.json', Buffer.from(JSON.stringify(annexOf(document))))
  // An attachment of no bytes makes the compiler abort the whole process.
  compiler.mapShadow('/opora/opora-roadmap.json', Buffer.from(document.embedded === '' ? '{}' : document.embedded))
  const compiled = compiler.compile({ mainFilePath: '/opora/main.typ' })
  if (!compiled.result) throw new Error(`The PDF template does not compile: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
  return compiler.pdf(compiled.result, {})
}

/** Row 0 of the template's table is its header. */
function annexOf({ corner, title, columns, cells, embedded }: PrintedDocument): unknown {
  return {
    approval: corner, title, columns, carries: embedded !== '',
    cells: cells.map(({ row, column, rowSpan, columnSpan, text, bold }) => ({ x: column, y: row + 1, colspan: columnSpan, rowspan: rowSpan, text, bold })),
  }
}
