/** What a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/
/** The byte order mark by which a spreadsheet knows UTF-8. */
const mark = '\uFEFF'

/** Comma-separated values as a Russian spreadsheet opens them: by semicolons, with decimal commas, in UTF-8 with its mark. */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  return new TextEncoder().encode(`${mark}${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`)
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  const text = formula.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
