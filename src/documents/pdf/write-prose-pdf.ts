import { readFile } from 'node:fs/promises'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { ProseDocument } from '../../domain/documents/prose-document.ts'

/** A tagged PDF; a server calls this in a thread of its own. */
export async function writeProsePdf(document: ProseDocument): Promise<Uint8Array> {
  const template = await readFile(new URL('./prose.typ', import.meta.url), 'utf8')
  const compiler = NodeCompiler.create({ workspace: '/opora' })
  compiler.addSource('/opora/main.typ', template)
  compiler.mapShadow('/opora/prose.json', Buffer.from(JSON.stringify(document)))
  const compiled = compiler.compile({ mainFilePath: '/opora/main.typ' })
  if (!compiled.result) throw new Error(`The PDF template does not compile: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
  return compiler.pdf(compiled.result, {})
}
