// How fast a sheet of 60 questions is checked and packed, on one core: what the intake does of its own to each sheet.
import { cpuUsage } from 'node:process'
import { compileChecker } from '../dist/domain/surveys/sheet/compile-checker.js'
import { readSheet } from '../dist/domain/surveys/sheet/read-sheet.js'
import { sheetLayout } from '../dist/domain/surveys/sheet/sheet-layout.js'

/** @returns {Promise<{ what: string, value: number, unit: string, limit: number | null, better: 'less' | 'more' }[]>} */
export async function figures() {
  const choices = questionnaireOf(60, (at) => choice(at))
  const mixed = questionnaireOf(60, (at) => [choice, several, scale, matrix, number][at % 5](at))
  const spoiled = Array.from({ length: 500 }, (_, at) => ({ ...sheetOf(mixed, at), q30: 'no such option', q45: null }))
  return [
    { what: 'a sheet of 60 choices checked and packed', value: checksOf(choices, sheetsOf(choices)), unit: 'a second and core', limit: 50_000, better: 'more' },
    { what: 'a sheet of 60 questions of all kinds, conditions among them', value: checksOf(mixed, sheetsOf(mixed)), unit: 'a second and core', limit: 50_000, better: 'more' },
    { what: 'the same, each with faults', value: checksOf(mixed, spoiled), unit: 'a second and core', limit: 50_000, better: 'more' },
    { what: 'the same, from the JSON as it came over the line', value: parsedChecksOf(mixed), unit: 'a second and core', limit: null, better: 'more' },
    { what: 'a packed sheet of 60 choices', value: sheetLayout(choices).length, unit: 'bytes', limit: 60, better: 'less' },
    { what: 'a packed sheet of 60 questions read back', value: readsOf(mixed), unit: 'a second and core', limit: null, better: 'more' },
  ]
}

const wording = (ru) => ({ ru })
const codes = (count) => Array.from({ length: count }, (_, at) => ({ code: `o${at + 1}`, label: wording(`Вариант ${at + 1}`) }))

function question(at, rule) {
  // One of ten hangs on a choice before it.
  const when = at % 10 === 7 ? { is: 'any-of', question: `q${at - 7}`, row: null, options: ['o1', 'o2', 'o3'] } : null
  return { key: `q${at}`, text: wording(`Вопрос ${at}`), hint: null, isRequired: true, when, comparableTo: null, ...rule }
}
const choice = (at) => question(at, { kind: 'single', options: codes(5) })
const several = (at) => question(at, { kind: 'several', options: codes(8), exclusive: ['o8'], least: 1, most: null })
const scale = (at) => question(at, { kind: 'scale', from: 1, to: 10, low: wording('нет'), high: wording('да') })
const matrix = (at) => question(at, { kind: 'matrix', rows: codes(5), options: codes(4) })
const number = (at) => question(at, { kind: 'number', min: 0, max: 1000, decimals: 1, unit: null })

function questionnaireOf(count, make) {
  const questions = Array.from({ length: count }, (_, at) => make(at))
  return { blocks: Array.from({ length: count / 10 }, (_, at) => ({ key: `b${at}`, title: wording('Часть'), when: null, questions: questions.slice(at * 10, at * 10 + 10) })) }
}

/** As many different ones as keep the processor from learning one by heart. */
function sheetsOf(questionnaire) {
  return Array.from({ length: 500 }, (_, at) => sheetOf(questionnaire, at))
}

function sheetOf({ blocks }, seed) {
  const pick = (list, at) => list[(seed * 7 + at * 3) % list.length]
  return Object.fromEntries(blocks.flatMap(({ questions }) => questions).map((asked, at) => [asked.key, answerTo(asked, at, pick, seed)]))
}

function answerTo(asked, at, pick, seed) {
  switch (asked.kind) {
    case 'single': return pick(asked.options, at).code
    case 'several': return asked.options.slice(seed % 5, (seed % 5) + 2).map(({ code }) => code)
    case 'scale': return 1 + ((seed + at) % 10)
    case 'matrix': return Object.fromEntries(asked.rows.map(({ code }, row) => [code, pick(asked.options, row).code]))
    case 'number': return ((seed * 37 + at) % 10_000) / 10
  }
}

function checksOf(questionnaire, sheets) {
  const check = compileChecker(questionnaire)
  return perSecond(() => { for (const sheet of sheets) check(sheet) }, sheets.length)
}

function parsedChecksOf(questionnaire) {
  const check = compileChecker(questionnaire)
  const bodies = sheetsOf(questionnaire).map((sheet) => JSON.stringify(sheet))
  return perSecond(() => { for (const body of bodies) check(JSON.parse(body)) }, bodies.length)
}

function readsOf(questionnaire) {
  const check = compileChecker(questionnaire)
  const layout = sheetLayout(questionnaire)
  const packed = sheetsOf(questionnaire).map((sheet) => check(sheet)).filter(({ isSound }) => isSound).map(({ bytes }) => bytes)
  if (packed.length === 0) throw new Error('No sheet of the bench is sound')
  return perSecond(() => { for (const bytes of packed) readSheet(layout, bytes) }, packed.length)
}

/** The median of ten tenths of a second of processor time, once warm: what others do on the machine does not count. */
function perSecond(work, times) {
  spend(300, work)
  const rates = Array.from({ length: 10 }, () => {
    const { rounds, spent } = spend(100, work)
    return (rounds * times) / (spent / 1000)
  })
  return Math.round(rates.toSorted((one, other) => one - other)[5])
}

/** Works for so many milliseconds of this process's time at least. */
function spend(milliseconds, work) {
  const begun = cpuUsage()
  const passed = () => {
    const { user, system } = cpuUsage(begun)
    return (user + system) / 1000
  }
  let rounds = 0
  do { work(); rounds += 1 } while (passed() < milliseconds)
  return { rounds, spent: passed() }
}
