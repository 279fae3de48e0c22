import type { ApprovalAct } from '../../plan/plan.ts'
import type { CivilDate } from '../../../kernel/civil-date.ts'
import { findDates, type FoundDate } from './header-date.ts'

/** An act as a line refers to it: «приказом Министерства … от 16.03.2021 № 189-ОД». */
export type ActReference = { act: ApprovalAct | null; number: string | null; date: CivilDate | null; authority: string | null }

const actWord = /(приказ|распоряжени|постановлени|письм|решени|протокол)(?:[а-я]{0,4})(?=$|[^а-яёa-z])/i
const numberForm = /(?:№|(?<![A-Za-z])N)[\s_]*((?:[\dА-ЯA-Zа-яa-z]+)(?:\s?[-–/.]\s?[\dА-ЯA-Zа-яa-z]+)*)/gu
const bareNumber = /^\s*(?:г\.?|года)?\s*(\d[\dА-ЯA-Zа-яa-z]*(?:[-–/][\dА-ЯA-Zа-яa-z]+)+)/u

function actOf(word: string): ApprovalAct | null {
  if (word.toLowerCase().startsWith('письм')) return 'letter'
  return /^(приказ|распоряжени|постановлени|решени)/iu.test(word) ? 'order' : null
}

/** The first act that a text names, with what belongs to it. */
export function readActReference(text: string): ActReference | null {
  const word = actWord.exec(text)
  if (word === null) return null
  const rest = text.slice(word.index + word[0].length)
  const { number, date, start, end } = requisites(rest)
  const before = bodyIn(rest.slice(0, start ?? 200))
  return { act: actOf(word[1] ?? ''), number, date, authority: before ?? bodyIn(rest.slice(end ?? rest.length, (end ?? 0) + 160)) }
}

/** «к приказу управления … от 25.03 № 129», or «к постановлению от 25.03 № 129 администрации …». */
function bodyIn(text: string): string | null {
  const body = text.replace(/\s+(от|№|N)?[\s«"]*$/u, '').replace(/^[\s,:]+|[\s,:(]+$/gu, '')
  return /[A-Za-zЀ-ӿ]{3}/.test(body) ? body : null
}

export type FoundRequisites = { number: string | null; date: CivilDate | null; start: number | null; end: number | null }

/** «от 25.03.2022 № 129», «№ 129 от 25.03.2022», «от 16 ИЮН 2022 15-7747». */
export function requisites(text: string): FoundRequisites {
  const date = findDates(text)[0] ?? null
  const sign = signBeside(text, date)
  const bare = date === null ? null : bareNumber.exec(text.slice(date.end))
  const number = sign?.[1] ?? bare?.[1] ?? null
  const starts = [date?.start, sign?.index].filter((start) => start !== undefined)
  const ends = [date?.end, sign === null ? undefined : sign.index + sign[0].length].filter((end) => end !== undefined)
  return { number: tidyNumber(number), date: date?.date ?? null, start: starts.length === 0 ? null : Math.min(...starts), end: ends.length === 0 ? null : Math.max(...ends) }
}

/** A school has a number too: the act's own stands beside its date. */
function signBeside(text: string, date: FoundDate | null): RegExpExecArray | null {
  const signs = [...text.matchAll(numberForm)]
  if (date === null) return signs[0] ?? null
  const after = signs.find(({ index }) => index >= date.end && index - date.end <= 14)
  return after ?? signs.find(({ index, 0: sign }) => index < date.start && date.start - index - sign.length <= 6) ?? signs[0] ?? null
}

/** «01 - 05 / 12» is one number; a blank to fill in («№ ____») is none. */
function tidyNumber(number: string | null): string | null {
  if (number === null || !/\d/.test(number)) return null
  return number.replace(/\s/g, '').replace(/–/g, '-').replace(/[-./]+$/, '')
}
