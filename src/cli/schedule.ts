import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readSchedule, type ScheduleReading } from '../domain/roadmaps/schedule/read-schedule.ts'
import { describeSchedule } from './describe-schedule.ts'
import type { ExitCode, Io } from './io.ts'
import { wrongUsage } from './wrong-usage.ts'

type Question = { text: string; year: number | null }

const usage = 'Использование: opora schedule ТЕКСТ [--year ГОД] [--json]  или  opora schedule --batch ФАЙЛ --json'

/** `opora schedule`: reads schedule expressions. 0 done, 1 the input is at fault, 2 wrong usage. */
export async function runSchedule(args: string[], io: Io): Promise<ExitCode> {
  const asked = readArguments(args)
  if ('wrong' in asked) {
    io.stderr(`${asked.wrong}\n${usage}\n`)
    return 2
  }
  if (asked.batch === null) {
    const reading = read({ text: asked.text, year: asked.year })
    io.stdout(asked.json ? `${JSON.stringify(onTheWire(reading), null, 2)}\n` : describeSchedule(reading))
    return 0
  }
  const questions = await readBatch(asked.batch)
  if ('wrong' in questions) {
    io.stderr(`${questions.wrong}\n`)
    return 1
  }
  const readings = questions.list.map(read)
  io.stdout(asked.json ? `${JSON.stringify(readings.map(onTheWire), null, 2)}\n` : readings.map(describeSchedule).join('\n'))
  return 0
}

function read({ text, year }: Question): ScheduleReading {
  return readSchedule(text, { years: year === null ? [] : [year], headingYear: null })
}

function onTheWire({ schedule: { kind, windows, recurrence, condition }, warnings }: ScheduleReading): object {
  return { kind, windows, recurrence, condition, warnings }
}

type Arguments = { text: string; year: number | null; batch: string | null; json: boolean }

function readArguments(args: string[]): Arguments | { wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args, allowPositionals: true, strict: true,
      options: { year: { type: 'string' }, json: { type: 'boolean', default: false }, batch: { type: 'string' } },
    })
    const year = values.year === undefined ? null : Number(values.year)
    if (year !== null && !isYear(year)) return { wrong: `Год указан неверно: «${values.year}». Нужны четыре цифры, например --year 2022.` }
    if (values.batch !== undefined && positionals.length > 0) return { wrong: 'Укажите что-то одно: текст срока или файл --batch.' }
    if (values.batch !== undefined && year !== null) return { wrong: 'С --batch год берётся из файла: уберите --year.' }
    if (values.batch === undefined && positionals.length === 0) return { wrong: 'Не указан текст срока.' }
    return { text: positionals.join(' '), year, batch: values.batch ?? null, json: values.json }
  } catch (error) {
    return { wrong: wrongUsage(error) ?? 'Параметры указаны неверно.' }
  }
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1000 && value <= 9999
}

async function readBatch(file: string): Promise<{ list: Question[] } | { wrong: string }> {
  const content = await readFile(file, 'utf8').catch(() => null)
  if (content === null) return { wrong: `Файл не прочитан: ${file}. Проверьте имя и право на чтение.` }
  const parsed = parseJson(content)
  if (parsed === undefined) return { wrong: `В файле ${file} не JSON. Нужен список вида [{ "text": "до 1 марта", "year": 2022 }].` }
  if (!Array.isArray(parsed)) return { wrong: `В файле ${file} не список. Нужен список вида [{ "text": "до 1 марта", "year": 2022 }].` }
  const list: Question[] = []
  for (const [index, item] of parsed.entries()) {
    const question = asQuestion(item)
    if (!question) return { wrong: `В файле ${file} запись ${index + 1} не вида { "text": "до 1 марта", "year": 2022 }.` }
    list.push(question)
  }
  return { list }
}

/** JSON has no `undefined`, so that stands for «no JSON». */
function parseJson(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function asQuestion(item: unknown): Question | null {
  if (typeof item !== 'object' || item === null) return null
  const text = 'text' in item ? item.text : undefined
  const year = 'year' in item ? item.year : null
  if (text !== null && typeof text !== 'string') return null
  if (year !== null && !(typeof year === 'number' && isYear(year))) return null
  return { text: text ?? '', year }
}
