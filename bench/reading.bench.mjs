// How fast documents are read: medians, in process once warm, and of a cold command line.
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { writeDocx } from '../dist/documents/docx/write-docx.js'
import { writePdf } from '../dist/documents/pdf/write-pdf.js'
import { writeXlsx } from '../dist/documents/xlsx/write-xlsx.js'
import { readDocument } from '../dist/documents/read-document.js'
import { readPlan } from '../dist/domain/roadmaps/reading/read-plan.js'
import { readSchedule } from '../dist/domain/roadmaps/schedule/read-schedule.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const seeds = env.OPORA_SEEDS ?? ''
const folder = seeds === '' ? join(root, 'samples/formats') : seeds
const whose = seeds === '' ? 'own samples as text' : 'real road maps as text'
const texts = readdirSync(folder).filter((name) => name.endsWith('.txt')).toSorted().map((name) => join(folder, name))
const months = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря']
const weekdays = ['понедельникам', 'вторникам', 'средам', 'четвергам', 'пятницам']
const header = ['№', 'Мероприятие', 'Срок реализации', 'Ответственный исполнитель', 'Показатель результата']

/** @returns {Promise<{ what: string, value: number, unit: string, limit: number | null, better: 'less' | 'more' }[]>} */
export async function figures() {
  const long = rows(3000)
  const pdf = await writePdf({ ...annex(long.slice(0, 1200)), embedded: '{}' })
  const pages = pdfPages(pdf)
  const cold = coldImports()
  return [
    { what: `a road map, warm (${whose})`, value: await median(40, async () => { for (const file of texts) await read(readFileSync(file), 'map.txt') }) / texts.length, unit: 'ms', limit: 30, better: 'less' },
    { what: '3,000 rows of text', value: await median(3, () => read(text(long), 'map.txt')), unit: 'ms', limit: 1000, better: 'less' },
    { what: '3,000 rows of HTML', value: await median(3, () => read(html(long), 'map.html')), unit: 'ms', limit: 1000, better: 'less' },
    { what: '3,000 rows of XLSX', value: await medianOf(3, await writeXlsx(annex(long)), 'map.xlsx'), unit: 'ms', limit: 1000, better: 'less' },
    { what: '3,000 rows of DOCX', value: await medianOf(3, await writeDocx(annex(long)), 'map.docx'), unit: 'ms', limit: 2000, better: 'less' },
    { what: `a page of PDF (of ${pages})`, value: (await medianOf(3, pdf, 'map.pdf')) / pages, unit: 'ms', limit: 20, better: 'less' },
    { what: `opora import, cold, processor time (${whose})`, value: cold.processor, unit: 'ms', limit: 700, better: 'less' },
    { what: `opora import, cold, wall clock (${whose})`, value: cold.wall, unit: 'ms', limit: null, better: 'less' },
    { what: 'schedule expressions', value: await schedules(), unit: 'a second', limit: null, better: 'more' },
  ]
}

async function read(bytes, name) {
  const { plan } = readPlan(await readDocument(new Uint8Array(bytes), name))
  if (plan.activities.length === 0) throw new Error(`${name} was not read`)
}

function medianOf(times, bytes, name) {
  return median(times, () => read(bytes, name))
}

/** Wall clock: what the person waits. Others on the machine count against it, so measure where nothing else runs. */
async function median(times, work) {
  await work()
  const spent = []
  for (let time = 0; time < times; time += 1) {
    const start = performance.now()
    await work()
    spent.push(performance.now() - start)
  }
  return middle(spent)
}

function middle(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** The built command line, each run with nothing in memory; the medians of the text that costs most. */
function coldImports() {
  const runs = texts.map((file) => Array.from({ length: 5 }, () => coldImport(file)))
  const most = (of) => Math.max(...runs.map((those) => middle(those.map(of))))
  return { processor: most((run) => run.processor), wall: most((run) => run.wall) }
}

/** User and system time as the shell counts its child's, to the hundredth of a second. */
function coldImport(file) {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync('sh', ['-c', '"$@" > /dev/null && times', 'sh', execPath, join(root, 'dist/cli/main.js'), 'import', file, '--json'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const wall = performance.now() - start
  const [user = NaN, system = NaN] = Array.from(stdout.trim().split('\n').at(-1)?.matchAll(/(\d+)m([\d.]+)s/g) ?? [], ([, minutes, seconds]) => Number(minutes) * 60_000 + Number(seconds) * 1000)
  return { processor: user + system, wall }
}

async function schedules() {
  const all = rows(4000).map((row) => row[2] ?? '')
  const spent = await median(3, () => { for (const expression of all) readSchedule(expression, { years: [2022], headingYear: null }) })
  return (all.length / spent) * 1000
}

/** Rows as plans have them: hardly two alike in their titles and dates, parties and aims from a stock. */
function rows(count) {
  const works = ['Вебинар для школьных команд', 'Посещение школы куратором', 'Мониторинг исполнения программы', 'Курсы повышения квалификации учителей', 'Экспертиза концептуальных документов', 'Консультация по запросам школ', 'Анкетирование родителей', 'Размещение материалов на сайте', 'Совещание муниципальных координаторов', 'Диагностика затруднений учителей']
  const subjects = ['русского языка', 'математики', 'физики', 'истории', 'биологии', 'химии', 'географии', 'информатики']
  const times = [(d, m) => `${d}.${m}.2022`, (d, m) => `до ${d}.${m}.2022 г.`, (d, m) => `с ${d}.${m}.2022 по 28.12.2022`, (d, m) => `${Number(d)} ${months[Number(m) - 1]} 2022 года`, (d) => `ежемесячно до ${Number(d)} числа`, (d, m) => `еженедельно по ${weekdays[Number(d) % 5]} с ${d}.${m}.2022`]
  const bodies = ['Региональный координатор', 'муниципальные координаторы', 'Институт развития образования', 'кураторы, закреплённые за школами', 'ЦОКО', 'руководители школ, имеющих низкие результаты', 'ЦНППМ', 'Министерство образования области']
  return Array.from({ length: count }, (_, at) => {
    const [day, month] = [String(1 + ((at * 7) % 28)).padStart(2, '0'), String(1 + ((at * 5) % 12)).padStart(2, '0')]
    return [
      String(at + 1), `${works[at % works.length]} ${at + 1}: преподавание ${subjects[at % subjects.length]} в группе ${at % 97}`, times[at % times.length]?.(day, month) ?? '',
      `${bodies[at % 8]}, ${bodies[(at * 3 + 1) % 8]}`, `Не менее ${50 + (at % 50)}% учителей приняли участие, проведено ${2 + (at % 9)} занятий`,
    ]
  })
}

function annex(table) {
  const cells = table.flatMap((texts, row) => texts.map((cell, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text: cell, bold: false })))
  return { corner: [], title: 'План-график на 2022 год', columns: header.map((name) => ({ header: name, width: 0.2 })), cells, rows: table.length, embedded: '{}' }
}

function text(table) {
  return new TextEncoder().encode(`План-график на 2022 год\n\n${[header, ...table].map((row) => row.join('\t')).join('\n')}\n`)
}

function html(table) {
  return new TextEncoder().encode(`<html><body><h1>План-график на 2022 год</h1><table>${[header, ...table].map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('')}</table></body></html>`)
}

function pdfPages(pdf) {
  return new TextDecoder('latin1').decode(pdf).match(/\/Type\s*\/Page(?!s)/g)?.length ?? 1
}
