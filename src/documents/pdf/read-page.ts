import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Angle, PageContent, TextPiece } from './page-content.ts'
import type { PdfPage } from './open-pdf.ts'
import { matrixFrom, type Matrix } from './matrix.ts'
import { fontFrom, type PageFont } from './page-fonts.ts'
import { readOperators, type Operators } from './read-operators.ts'

/** Everything that is written and ruled on a page, turned so that most of its text runs to the right. */
export async function readPage(page: PdfPage): Promise<PageContent> {
  const operators: Operators = await page.getOperatorList({ annotationMode: 0 })
  const fonts = await fontsOf(page, operators)
  const asShown = contentOf(page, operators, fonts, 0)
  const angle = mainAngle(asShown.pieces)
  return angle === 0 ? asShown : contentOf(page, operators, fonts, angle)
}

function contentOf(page: PdfPage, operators: Operators, fonts: ReadonlyMap<string, PageFont>, turn: Angle): PageContent {
  const viewport = page.getViewport({ scale: 1, rotation: page.rotate + turn })
  const toPage: Matrix = matrixFrom(viewport.transform) ?? [1, 0, 0, -1, 0, viewport.height]
  const { pieces, rules } = readOperators(operators, fonts, toPage)
  const { width, height } = viewport
  const visible = pieces.filter((piece) => piece.right > 0 && piece.left < width && piece.bottom > 0 && piece.top < height)
  return { number: page.pageNumber, width, height, pieces: visible, rules }
}

function mainAngle(pieces: readonly TextPiece[]): Angle {
  const letters: Record<Angle, number> = { 0: 0, 90: 0, 180: 0, 270: 0 }
  for (const piece of pieces) letters[piece.angle] += piece.text.length
  let best: Angle = 0
  for (const angle of [90, 180, 270] as const) if (letters[angle] > letters[best]) best = angle
  return best
}

async function fontsOf(page: PdfPage, operators: Operators): Promise<Map<string, PageFont>> {
  const fonts = new Map<string, PageFont>()
  for (const [index, operator] of operators.fnArray.entries()) {
    if (operator !== OPS.setFont) continue
    const args = operators.argsArray[index]
    const id: unknown = Array.isArray(args) ? args[0] : null
    if (typeof id !== 'string' || fonts.has(id)) continue
    fonts.set(id, fontFrom(await fontObject(page, id)))
  }
  return fonts
}

function fontObject(page: PdfPage, id: string): Promise<unknown> {
  return new Promise((resolve) => {
    page.commonObjs.get(id, resolve)
  })
}
