import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A card of a printed sheet: whose class it is for, and its code. */
export type PrintedCode = { sheet: string; code: string; isSpare: boolean }

/** What a person reads on the sheets that a school prints and cuts apart. */
export async function readCodeSheets(bytes: Uint8Array): Promise<PrintedCode[]> {
  const task = getDocument({ data: bytes, verbosity: VerbosityLevel.ERRORS, useSystemFonts: false })
  const document = await task.promise
  const cards: PrintedCode[] = []
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent()
    const lines = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str.trim()] : []))
    for (const [at, line] of lines.entries()) {
      const [first, second] = [line, lines[at + 1] ?? '']
      if (!fourFour.test(first) || !fourFour.test(second) || fourFour.test(lines[at - 1] ?? '')) continue
      const name = lines[at - 1] ?? ''
      cards.push({ sheet: name.replace(spare, ''), code: `${first} ${second}`, isSpare: spare.test(name) })
    }
  }
  await task.destroy()
  return cards
}

const fourFour = /^\d{4} \d{4}$/
const spare = / · запасной$/
