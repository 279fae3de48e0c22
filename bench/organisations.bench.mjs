// The register of organisations as a workbook, both ways, at the size of the country: through the server, on a real database.
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp } from '../dist/server/app.js'
import { readSettings } from '../dist/server/kernel/settings.js'

const rows = 50_000

/** @returns {Promise<{ what: string, value: number, unit: string, limit: number | null, better: 'less' | 'more' }[]>} */
export async function figures() {
  const dataFolder = await mkdtemp(join(tmpdir(), 'opora-bench-'))
  const app = await openApp(readSettings({ OPORA_DATA: dataFolder, OPORA_PORT: '0', OPORA_LOG: 'error' }), { kindIfNew: 'rehearsal' })
  try {
    return await measured(app, await app.listen())
  } finally {
    await app.close()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

async function measured(app, url) {
  const call = caller(app, url)
  const memory = watchedMemory()
  const first = await upload(call, await workbook(schools()))
  const compareNew = await timed(() => compare(call, first))
  const apply = await timed(() => call('POST', `/api/register-imports/${first}/apply`, { version: 2, withoutFaults: false }))
  let exported = new Uint8Array()
  const write = await timed(async () => { exported = await call('GET', '/api/organisations/register.xlsx?state=all') })
  const again = await upload(call, exported)
  const compareSame = await timed(() => compare(call, again))
  const { counts } = await call('GET', `/api/register-imports/${again}`)
  if (counts.unchanged !== rows) throw new Error(`The register does not come back as it was: ${JSON.stringify(counts)}`)
  const page = await median(20, () => call('GET', '/api/organisations?limit=50'))
  const search = await median(20, () => call('GET', `/api/organisations?search=${encodeURIComponent('школа 4321')}`))
  const tree = await median(20, () => call('GET', '/api/territories/tree'))
  return [
    { what: `${rows.toLocaleString('en')} new rows held against the register`, value: rows / compareNew, unit: 'rows/s', limit: 2_000, better: 'more' },
    { what: 'the same applied as one command', value: rows / apply, unit: 'rows/s', limit: 3_000, better: 'more' },
    { what: 'the register written as XLSX', value: rows / write, unit: 'rows/s', limit: 4_000, better: 'more' },
    { what: 'an unchanged workbook held against the register', value: rows / compareSame, unit: 'rows/s', limit: 2_000, better: 'more' },
    { what: 'memory at the most, over all of it, threads included', value: memory.stop(), unit: 'MB', limit: 900, better: 'less' },
    { what: 'a page of 50 with its count', value: page, unit: 'ms', limit: 100, better: 'less' },
    { what: 'a search by two words', value: search, unit: 'ms', limit: 100, better: 'less' },
    { what: 'the tree of regions with counts', value: tree, unit: 'ms', limit: 150, better: 'less' },
  ]
}

/** As a foreign system would export them: regions by name, no ids. */
function* schools() {
  const regions = ['Саратовская область', 'Пермский край', 'Республика Татарстан', 'Омская область', 'Хабаровский край']
  for (let at = 1; at <= rows; at += 1) {
    const login = `sch${String(at).padStart(6, '0')}`
    yield [regions[at % regions.length], `МБОУ «Средняя общеобразовательная школа № ${at}»`, `СОШ № ${at}`, 'Школа', login, inn(at), `ул. Школьная, д. ${at}`, `https://school${at}.example.ru`]
  }
}

const headings = ['Регион', 'Полное наименование', 'Краткое наименование', 'Вид организации', 'Логин ФИС ОКО', 'ИНН', 'Адрес', 'Сайт']

function inn(at) {
  const start = String(640_000_000 + at)
  const sum = [2, 4, 10, 3, 5, 9, 4, 6, 8].reduce((total, weight, place) => total + weight * Number(start[place]), 0)
  return `${start}${(sum % 11) % 10}`
}

async function workbook(lines) {
  const { writeSheetRows } = await import('../dist/documents/xlsx/write-sheet-rows.js')
  async function* batches() { yield [...lines] }
  return writeSheetRows({ name: 'Школы', columns: headings.map((header) => ({ header, width: 20, choices: null })), batches: batches() })
}

async function upload(call, bytes) {
  const form = new FormData()
  form.append('file', new Blob([bytes]), 'schools.xlsx')
  return (await call('POST', '/api/register-imports', form)).id
}

async function compare(call, id) {
  const { state } = await call('POST', `/api/register-imports/${id}/compare`, { version: 1, mapping: null, keepAs: null })
  if (state !== 'compared') throw new Error(`Not compared: ${state}`)
}

function caller(app, url) {
  return async (method, path, body) => {
    const isForm = body instanceof FormData
    const response = await fetch(`${url}${path}`, {
      method, headers: { ...app.localHeader, 'idempotency-key': randomUUID(), ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
    return response.headers.get('content-type')?.includes('json') ? response.json() : new Uint8Array(await response.arrayBuffer())
  }
}

async function timed(work) {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1_000
}

async function median(times, work) {
  const spent = []
  for (let time = 0; time < times; time += 1) spent.push(await timed(work) * 1_000)
  return spent.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}

/** Of this process with all its threads; the database is a process of its own. */
function watchedMemory() {
  let most = 0
  const timer = setInterval(() => { most = Math.max(most, process.memoryUsage.rss()) }, 50)
  return { stop: () => { clearInterval(timer); return most / 2 ** 20 } }
}
