import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { readDocument } from '../documents/read-document.ts'
import { readSource } from '../domain/roadmaps/reading/read-source.ts'
import type { Io } from './io.ts'
import { progressBar } from './progress-bar.ts'
import { readInput } from './read-input.ts'

/**
 * Reads a road map document. With `--json` prints the interchange format and touches no database; without, stores it as a draft.
 * 0 read · 1 the document is at fault · 2 wrong usage.
 */
export async function runImport(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args, allowPositionals: true, options: { json: { type: 'boolean' }, year: { type: 'string' }, territory: { type: 'string' } },
  })
  const [file, ...extra] = positionals
  if (file === undefined || extra.length > 0) return misused(io, 'Укажите один файл: opora import ФАЙЛ [--json] [--year ГОД] [--territory КОД]')
  const year = values.year === undefined ? null : Number(values.year)
  if (year !== null && !(Number.isInteger(year) && year >= 1990 && year <= 2100)) return misused(io, `Год «${values.year}» не понят: ожидается число от 1990 до 2100.`)
  if (values.json) return printJson(file, year, io)
  const { storeDocument } = await import('./store-document.ts')
  return storeDocument(file, { year, territory: values.territory ?? null }, io)
}

async function printJson(file: string, year: number | null, { stdout, stderr }: Io): Promise<number> {
  const bytes = await readInput(file)
  const progress = progressBar(stderr)
  const source = await readDocument(bytes, basename(file), { onProgress: progress.show }).finally(progress.clear)
  // The schema library is only needed for documents that bring JSON along; it costs as much as reading a document.
  const schema = source.embedded === null ? null : await import('../contract/embedded-plan.ts')
  const { plan } = readSource(source, year === null ? {} : { year }, (value) => schema?.fromEmbedded(value) ?? null)
  const { title, programme, territory, years, approval, amends, sections, warnings } = plan
  const activities = plan.activities.map(withoutBindings)
  stdout(`${JSON.stringify({ format: 'opora.roadmap/1', title, programme, territory, years, approval, amends, sections, activities, warnings }, null, 2)}\n`)
  return 0
}

/** The interchange format has no bindings. */
function withoutBindings<A extends { bindings?: unknown }>(activity: A): Omit<A, 'bindings'> {
  const { bindings, ...rest } = activity
  void bindings
  return rest
}

function misused({ stderr }: Io, message: string): number {
  stderr(`${message}\n`)
  return 2
}
