import { readFile } from 'node:fs/promises'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { encode } from 'uqr'

export type CodeSheet = { title: string; name: string; note: string; cards: { code: string; link: string; spare: boolean }[] }
export type CodeBook = { title: string; school: string; /** Where the code is typed by hand. */ address: string; sheets: CodeSheet[] }

/** A tagged PDF of codes in large print, a sheet for each class; a server calls this in a thread of its own. */
export async function writeCodeSheets({ sheets, ...book }: CodeBook): Promise<Uint8Array> {
  const template = await readFile(new URL('./code-sheets.typ', import.meta.url), 'utf8')
  const compiler = NodeCompiler.create({ workspace: '/opora' })
  compiler.addSource('/opora/main.typ', template)
  const drawn = sheets.map(({ cards, ...sheet }) => Object.assign(sheet, { cards: cards.map(({ code, link, spare }) => ({ code, spare, qr: qrSvg(link) })) }))
  compiler.mapShadow('/opora/codes.json', Buffer.from(JSON.stringify({ ...book, sheets: drawn })))
  const compiled = compiler.compile({ mainFilePath: '/opora/main.typ' })
  if (!compiled.result) throw new Error(`The PDF template does not compile: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
  return compiler.pdf(compiled.result, {})
}

function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`
}
