import { readActReference, requisites, type ActReference } from './act-reference.ts'
import { findDates } from './header-date.ts'
import type { HeaderLine } from './header-line.ts'

/** All that the lines around a map say of acts, each in its own place. */
export type Requisites = {
  /** The act at whose head these lines stand: «ПРИКАЗ», «№ 422-ОД». */
  head: ActReference | null
  /** «Приложение к приказу … от … № …», «УТВЕРЖДЕНО приказом …». */
  annex: ActReference | null
  /** «(в ред. от … № …)» in the annex. */
  restated: ActReference | null
  /** «утверждённый приказом … от … № …», where the head changes an earlier act. */
  changed: ActReference | null
  /** «УТВЕРЖДАЮ», position, date. */
  signature: ActReference | null
}

export function readRequisites(lines: readonly HeaderLine[], after: readonly HeaderLine[]): Requisites {
  const annexText = annexOf(lines) ?? annexOf(after.filter(({ text }) => /утвержд/iu.test(text)))
  const [base, edition] = splitEdition(annexText ?? '')
  const all = lines.map(({ text }) => text).join(' ')
  return {
    head: headAct(lines),
    annex: annexText === null ? null : readActReference(base),
    restated: edition === null ? null : { act: 'order', authority: null, ...pick(requisites(edition)) },
    changed: changedAct(all),
    signature: signatureOf(lines),
  }
}

function pick({ number, date }: { number: string | null; date: string | null }): { number: string | null; date: string | null } {
  return { number, date }
}

/** The block that says what the map is an annex to, or by what it is approved; the one nearest to the table counts. */
function annexOf(lines: readonly HeaderLine[]): string | null {
  const start = lines.findLastIndex(({ text }, index) => /^приложение(?!:)/iu.test(text) || (/^утвержд[её]н[аоы]?(?![а-я])/iu.test(text) && readActReference(blockFrom(lines, index)) !== null))
  if (start < 0) return null
  const block = blockFrom(lines, start)
  return readActReference(block) === null ? null : block
}

function blockFrom(lines: readonly HeaderLine[], start: number): string {
  const texts: string[] = []
  for (let index = start; index < Math.min(lines.length, start + 9); index++) {
    const line = lines[index]
    if (line === undefined || (index > start && isTitleLike(line.text) && texts.length > 1)) break
    if (index > start + 1 && line.gap && findDates(texts.join(' ')).length > 0) break
    texts.push(line.text)
  }
  return texts.join(' ')
}

function isTitleLike(text: string): boolean {
  return /^[«"]?(муниципальн\S+ |региональн\S+ |комплексн\S+ )?[«"(]?(план|дорожная|комплекс|программа|перечень|график)/i.test(text)
}

function splitEdition(text: string): [base: string, edition: string | null] {
  const at = text.search(/\(?\s*в\s+ред(акции|\.)/iu)
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at)]
}

/** «изменение в план-график …, утверждённый приказом … от 16.03.2021 № 189-ОД». */
function changedAct(all: string): ActReference | null {
  if (!/изменени|новой редакции|дополнени/iu.test(all)) return null
  const at = all.search(/утвержд[её]нн\S+\s+(приказом|распоряжением|постановлением)/iu)
  return at < 0 ? null : readActReference(all.slice(at, at + 600))
}

/** The head of an order or a letter: the act's own word, its date and number in the lines around it. */
function headAct(lines: readonly HeaderLine[]): ActReference | null {
  const end = lines.findIndex(({ text }) => /^приложение(?!:)/iu.test(text))
  const head = lines.slice(0, end < 0 ? lines.length : end)
  const word = head.findIndex(({ text }) => /^(приказ|распоряжение|постановление)$/iu.test(text.replace(/[\s.]/g, '')))
  if (word >= 0) return { act: 'order', authority: bodyAbove(head, word), ...ownRequisites(head, word) }
  const titled = head.find(({ text }) => /^(?:ПРИКАЗ|РАСПОРЯЖЕНИЕ|ПОСТАНОВЛЕНИЕ|(?:Приказ|Распоряжение|Постановление)(?![A-Za-zЀ-ӿ]))/.test(text) && text.length <= 300 && requisites(text).number !== null)
  if (titled !== undefined) return readActReference(titled.text)
  const isLetter = head.some(({ text }) => text.toLowerCase().startsWith('уважаем')) || head.some(({ text }) => /^на\s*№/iu.test(text))
    || (end >= 0 && lines.slice(end, end + 3).some(({ text }) => /(^|\s)к\s+письму(\s|$)/iu.test(text)))
  if (!isLetter) return null
  const found = ownRequisites(head.filter(({ text }) => !/^на\s*№/iu.test(text)), 0)
  return { act: 'letter', authority: bodyAbove(head, Math.min(head.length, 12)), ...found }
}

/** Requisites stand in short lines of their own; those in running text belong to other acts. */
function ownRequisites(lines: readonly HeaderLine[], from: number): { number: string | null; date: string | null } {
  const near = lines.slice(Math.max(0, from - 6), from + 30).map(({ text }) => text).filter((text) => text.length <= 60 && !/^(к|об?|в)\s/iu.test(text))
  const dateLine = near.find((text) => findDates(text).length > 0)
  const numberLine = near.find((text) => /^.{0,45}(№|N)[\s_]*\d/u.test(text) && !/окпо|огрн|инн/iu.test(text))
  return { date: dateLine === undefined ? null : (findDates(dateLine)[0]?.date ?? null), number: numberLine === undefined ? null : requisites(numberLine).number }
}

/** The body's name over an act: lines in capitals. */
function bodyAbove(lines: readonly HeaderLine[], end: number): string | null {
  const capitals = lines.slice(0, end).map(({ text }) => text).filter((text) => /[А-ЯЁA-Z]{4}/.test(text) && text === text.toUpperCase() && !/\d/.test(text))
  const start = capitals.findIndex((text) => /министерств|департамент|управлени|комитет|отдел|администраци|школа|учрежден/iu.test(text))
  return start < 0 ? null : capitals.slice(start).join(' ')
}

function signatureOf(lines: readonly HeaderLine[]): ActReference | null {
  const start = lines.findIndex(({ text }) => /^[«"]?(утверждаю|утвержден[аоы]?$)/iu.test(text.replaceAll('ё', 'е')))
  if (start < 0) return null
  const block = lines.slice(start, start + 10)
  const title = block.findIndex(({ text }, index) => index > 0 && isTitleLike(text))
  const until = title < 0 ? block : block.slice(0, title)
  const dated = until.findIndex(({ text }) => findDates(text).length > 0 || /_{2,}.*(19|20)\d\d/.test(text))
  const own = dated < 0 ? until : until.slice(0, dated + 1)
  const date = own.map(({ text }) => findDates(text)[0]?.date).find((found) => found !== undefined) ?? null
  const position = own.slice(1).map(({ text }) => beforeDate(text.replace(/(«\s*)?_.*/u, ''))).filter((text) => !isSignatory(text)).join(' ').trim()
  const first = own[0]?.text.replace(/^[«"]?утверждаю[»":\s]*/iu, '') ?? ''
  const authority = `${first} ${position}`.trim()
  return { act: 'signature', number: null, date, authority: authority === '' ? null : authority }
}

/** A reader of pages may join the lines of a block: «Министерство образования от 23.03.2025». */
function beforeDate(text: string): string {
  const [date] = findDates(text)
  return date === undefined ? text : text.slice(0, date.start).replace(/\s*(?:(?:^|\s)от)?[\s«"“]*$/u, '')
}

/** «И.О. Фамилия», «Фамилия И.О.», a line to sign on. */
export function isSignatory(text: string): boolean {
  return /^[_\s/]*[А-ЯЁA-Z]\.\s?([А-ЯЁA-Z]\.)?\s?[А-ЯЁA-Z][а-яёa-z]+[\s/]*$/.test(text) || /^[А-ЯЁA-Z][а-яёa-z]+\s[А-ЯЁA-Z]\.\s?[А-ЯЁA-Z]\.?$/.test(text) || /^[_\s/«»"гm.п]*$/iu.test(text)
}
