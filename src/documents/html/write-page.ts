/** A page to be read in any browser and printed: a heading, and tables under headings of their own. */
export type WrittenPage = {
  title: string
  lead: readonly string[]
  sections: readonly { title: string; notes: readonly string[]; columns: readonly string[]; rows: readonly (readonly string[])[] }[]
}

const style = `
  body { margin: 2rem auto; max-inline-size: 60rem; padding-inline: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #16201f; background: #fff; }
  h1 { font-size: 1.6rem; } h2 { margin-block: 2rem 0.5rem; font-size: 1.15rem; } p { margin-block: 0.25rem; }
  table { inline-size: 100%; border-collapse: collapse; margin-block-start: 0.5rem; font-size: 0.9rem; }
  th, td { padding: 0.35rem 0.5rem; border: 1px solid #b4beba; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
  thead { display: table-header-group; }`

/** One file that needs nothing else; every text is escaped. */
export function writePage({ title, lead, sections }: WrittenPage): Uint8Array {
  const body = [`<h1>${escaped(title)}</h1>`, ...lead.map(paragraph), ...sections.map(sectionOf)].join('\n')
  return new TextEncoder().encode(`<!doctype html>\n<html lang="ru">\n<head><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}\n</style></head>\n<body>\n${body}\n</body>\n</html>\n`)
}

function sectionOf({ title, notes, columns, rows }: WrittenPage['sections'][number]): string {
  const head = `<thead><tr>${columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('')}</tr></thead>`
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('\n')
  return [`<h2>${escaped(title)}</h2>`, ...notes.map(paragraph), ...(rows.length === 0 ? [] : [`<table>${head}<tbody>\n${body}\n</tbody></table>`])].join('\n')
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
