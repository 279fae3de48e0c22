import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { toEmbedded } from '../contract/embedded-plan.ts'
import { fromInterchange, interchangeSchema, toInterchange } from '../contract/interchange.ts'
import { exportFormats } from '../contract/roadmaps.ts'
import { tellFaultsInRussian } from '../contract/russian-faults.ts'
import { writeCalendar } from '../documents/calendar/write-calendar.ts'
import { OporaError } from '../domain/kernel/errors.ts'
import type { Plan } from '../domain/roadmaps/plan/plan.ts'
import { annexDocument } from '../domain/roadmaps/printing/annex-document.ts'
import { planCalendar } from '../domain/roadmaps/printing/plan-calendar.ts'
import { printAnnex } from '../domain/roadmaps/printing/print-annex.ts'
import { activityNames } from './activity-names.ts'
import type { Io } from './io.ts'
import { readInput } from './read-input.ts'

type ExportFormat = (typeof exportFormats)[number]

/** Writes a road map, from an interchange file or from the database by its id, as a document. */
export async function runExport(args: string[], { stderr }: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { format: { type: 'string' }, out: { type: 'string' } } })
  const [source] = positionals
  const format = exportFormats.find((known) => known === values.format)
  if (source === undefined || positionals.length > 1 || format === undefined || values.out === undefined) {
    stderr(`Укажите: opora export ФАЙЛ.json|НОМЕР --format ${exportFormats.join('|')} --out ФАЙЛ\n`)
    return 2
  }
  const bytes = isId(source) ? await (await import('./stored-export.ts')).storedExport(source, format) : await bytesOf(await planOfFile(source), format)
  await writeFile(values.out, bytes).catch((error: NodeJS.ErrnoException) => {
    throw new OporaError('invalid_input', 'file.unwritable', { file: values.out ?? '', cause: error.code ?? '' })
  })
  stderr(`Записано: ${values.out}\n`)
  return 0
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}

async function planOfFile(file: string): Promise<Plan> {
  tellFaultsInRussian()
  const text = (await readInput(file)).toString('utf8')
  const parsed = interchangeSchema.safeParse(parsedJson(text))
  if (!parsed.success) {
    const fault = parsed.error.issues[0]
    throw new OporaError('invalid_input', 'roadmap.json-fault', { at: fault?.path.join('.') ?? '', message: fault?.message ?? '' })
  }
  return fromInterchange(parsed.data)
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new OporaError('invalid_input', 'roadmap.json-invalid')
  }
}

async function bytesOf(plan: Plan, format: ExportFormat): Promise<Uint8Array> {
  const document = annexDocument(printAnnex(plan), JSON.stringify(toEmbedded(plan)))
  switch (format) {
    case 'json': return new TextEncoder().encode(`${JSON.stringify(toInterchange(plan), null, 2)}\n`)
    case 'ics': return writeCalendar(planCalendar(plan, activityNames(plan)), new Date())
    case 'docx': return (await import('../documents/docx/write-docx.ts')).writeDocx(document)
    case 'xlsx': return (await import('../documents/xlsx/write-xlsx.ts')).writeXlsx(document)
    case 'pdf': return (await import('../documents/pdf/write-pdf.ts')).writePdf(document)
  }
}
