/** What is needed of a font: how wide one unit of its glyphs is, and whether it is bold. */
export type PageFont = { unit: number; bold: boolean }

export const plainFont: PageFont = { unit: 0.001, bold: false }

const boldName = /bold|black|heavy|semibold|demi(?!c)|[-,](?:bd|b)\b|полужирн|жирн/i

/** Reads the loosely typed font of pdf.js. */
export function fontFrom(value: unknown): PageFont {
  if (typeof value !== 'object' || value === null) return plainFont
  const matrix = 'fontMatrix' in value && Array.isArray(value.fontMatrix) ? Number(value.fontMatrix[0]) : Number.NaN
  const name = 'name' in value && typeof value.name === 'string' ? value.name : ''
  const bold = ('bold' in value && value.bold === true) || ('black' in value && value.black === true) || boldName.test(name)
  return { unit: Number.isFinite(matrix) && matrix !== 0 ? matrix : plainFont.unit, bold }
}
