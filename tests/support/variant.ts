import type { SampleCell } from './document-variants.ts'
import type { KnownActivity, KnownHeader } from './known-plan.ts'
import { rowsOf, type RowField } from './known-row.ts'
import { pagesOf, type Sketch, type SketchRow } from './sketch.ts'
import { writePages } from './sketch-writers.ts'
import { csvOf, markdownOf, utf16Of, windowsOf, wordPageOf } from './sketch-texts.ts'

export type VariantFormat = 'docx' | 'xlsx' | 'pdf' | 'html' | 'txt' | 'md' | 'csv' | 'txt-1251' | 'txt-utf16' | 'word-html'

/** What a variant is known to say; of the header only what its author thought of. */
export type KnownVariant = { activities: readonly KnownActivity[]; sections: readonly string[]; header: Partial<KnownHeader> }

export type Variant = { name: string; file: string; bytes: () => Promise<Uint8Array>; known: KnownVariant }

const fieldNames: Readonly<Record<string, RowField>> = {
  '№': 'number', название: 'title', описание: 'description', срок: 'schedule', кто: 'responsible', итог: 'indicator', сайт: 'publication',
}

/**
 * A document and its truth in one drawing, line by line: `> ` at the right, `# ` a heading, `@ ` a plain line, `! a | b` the table's
 * heads, `§ ` a section over the whole width, `¶ ` a section that a column names, `% ` another row over the whole width, `= ` a section between tables (`⇒` its whole text where the next rows go on with it), `~` the heads
 * again, `a | b | c` a row (`^` covered from above, `<` from the left, `⏎` a new line in a cell). Below a row that is an activity:
 * `→ schedule ;; parties ;; targets ;; kinds ;; field=text`. `fields` names the columns: № название описание срок кто итог сайт, «-» for others.
 */
export function variant(name: string, format: VariantFormat, fields: string, drawing: string, header: Partial<KnownHeader> = {}): Variant {
  const { sketch, known } = readDrawing(fields, drawing)
  return { name, file: `${format === 'word-html' ? 'plan.htm' : `plan.${format.split('-')[0] ?? ''}`}`, bytes: async () => bytesOf(sketch, format), known: { ...known, header } }
}

async function bytesOf(sketch: Sketch, format: VariantFormat): Promise<Uint8Array> {
  const pages = pagesOf(sketch)
  switch (format) {
    case 'md': return new TextEncoder().encode(markdownOf(pages))
    case 'csv': return new TextEncoder().encode(csvOf(pages))
    case 'txt-1251': return windowsOf(new TextDecoder().decode(await writePages(pages, 'txt')))
    case 'txt-utf16': return utf16Of(new TextDecoder().decode(await writePages(pages, 'txt')))
    case 'word-html': return windowsOf(wordPageOf(pages))
    default: return writePages(pages, format)
  }
}

type Drawn = { above: string[]; below: string[]; header: string[][]; rows: SketchRow[] }

function readDrawing(fields: string, drawing: string): { sketch: Sketch; known: Omit<KnownVariant, 'header'> } {
  const row = rowsOf(fields.split(' ').map((field) => fieldNames[field] ?? null))
  const drawn: Drawn = { above: [], below: [], header: [], rows: [] }
  const sections: string[] = []
  const activities: KnownActivity[] = []
  let cells: readonly string[] = []
  let open: (SampleCell | null)[] = []
  for (const line of drawing.split('\n').map((text) => text.trim()).filter((text) => text !== '')) {
    const [mark = '', rest = ''] = [line.slice(0, 1), line.slice(1).trim().replaceAll('⏎', '\n')]
    if (mark === '>' || mark === '#') drawn.above.push(`${mark} ${rest}`)
    else if (mark === '@') (drawn.rows.length > 0 ? drawn.below : drawn.above).push(rest)
    else if (mark === '!') drawn.header.push(rest.split('|').map((text) => text.trim()))
    else if (mark === '¶') sections.push(rest)
    else if (mark === '~') drawn.rows.push({ again: true })
    else if (mark === '→') activities.push(knownRow(row, sections.length === 0 ? null : sections.length - 1, cells, rest))
    else if (mark === '§' || mark === '=' || mark === '%') {
      const [text = '', whole = text] = rest.split('⇒').map((part) => part.trim())
      if (mark !== '%') sections.push(whole)
      drawn.rows.push(mark === '=' ? { between: text } : { section: text })
    } else {
      const written = line.split('|').map((text) => text.trim().replaceAll('⏎', '\n'))
      cells = written.map((text, column) => (text === '^' ? (cells[column] ?? '') : text === '<' ? '' : text))
      open = merged(written, open)
      drawn.rows.push(open.flatMap((cell, column) => (written[column] === '^' || written[column] === '<' || cell === null ? [] : [cell])))
    }
  }
  return { sketch: drawn, known: { activities, sections } }
}

/** Cells of one row; a covered place makes the cell that covers it larger. */
function merged(written: readonly string[], above: readonly (SampleCell | null)[]): (SampleCell | null)[] {
  const cells: (SampleCell | null)[] = []
  written.forEach((text, column) => {
    const from = text === '^' ? above[column] : text === '<' ? cells[column - 1] : null
    if (from !== null && typeof from === 'object') {
      if (text === '^') from.rows = (from.rows ?? 1) + 1
      else from.columns = (from.columns ?? 1) + 1
    }
    cells.push(from ?? { text })
  })
  return cells
}

function knownRow(row: ReturnType<typeof rowsOf>, section: number | null, cells: readonly string[], truth: string): KnownActivity {
  const [schedule = '', parties = '', targets = '', kinds = '', ...others] = truth.split(';;').map((text) => text.trim())
  const said = Object.fromEntries(others.map((other) => {
    const [field = '', text = ''] = other.split(/=(.*)/s)
    return [field.trim(), text.trim() === '' ? null : text.trim()]
  }))
  return row(section, cells, kinds, schedule, parties, targets, said).says
}
