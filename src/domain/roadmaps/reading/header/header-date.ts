import { civilDate, type CivilDate } from '../../../kernel/civil-date.ts'

const monthStems = [/^янв/, /^фев/, /^мар/, /^апр/, /^ма[йя]/, /^июн/, /^июл/, /^авг/, /^сен/, /^окт/, /^ноя/, /^дек/]
const quoteOpen = '[«"“„]?\\s*'
const quoteClose = '\\s*[»"”“]?'
const year = '((?:19|20)\\s?\\d\\s?\\d)(?!\\d)'
const inDigits = new RegExp(`(?<!\\d)${quoteOpen}(\\d{1,2})${quoteClose}\\s*[.\\/\\s-]\\s*(\\d{1,2})\\s*[.\\/\\s-]\\s*${year}`, 'gu')
const shortYear = /(?<![\d.])(\d{2})\.(\d{2})\.(\d{2})(?![\d.])/gu
const inWords = new RegExp(`(?<!\\d)${quoteOpen}(\\d{1,2})${quoteClose}\\s*(янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\\.?\\s*${year}`, 'giu')

export type FoundDate = { date: CivilDate; start: number; end: number }

/** The days that a line of requisites prints: «25.03.2022», «« 17 » август 20 21 г.», «16 ИЮН 2022», «от «16» 03 2021 г.». */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = []
  const filled = text.replace(/_/g, ' ')
  for (const match of filled.matchAll(inDigits)) add(found, match, Number(match[2]))
  for (const match of filled.matchAll(shortYear)) add(found, match, Number(match[2]))
  for (const match of filled.matchAll(inWords)) add(found, match, monthStems.findIndex((stem) => stem.test((match[2] ?? '').toLowerCase())) + 1)
  return found.sort((a, b) => a.start - b.start)
}

function add(found: FoundDate[], match: RegExpExecArray, month: number): void {
  const printed = (match[3] ?? '').replace(/\s/g, '')
  const date = civilDate(printed.length === 2 ? 2000 + Number(printed) : Number(printed), month, Number(match[1]))
  if (date !== null) found.push({ date, start: match.index, end: match.index + match[0].length })
}
