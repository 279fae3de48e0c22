import type { ApprovalAct } from '../../plan/plan.ts'
import type { CivilDate } from '../../../kernel/civil-date.ts'
import { findDates } from './header-date.ts'

/** An act as a line refers to it: «приказом Министерства … от 16.03.2021 № 189-ОД». */
export type ActReference = { act: ApprovalAct | null; number: string | null; date: CivilDate | null; authority: string | null }

const actWord = /(приказ|распоряжени|постановлени|письм|решени|протокол)(?:[а-я]{0,4})(?=$|[^\p{L}])/iu
const numberForm = /№\s*((?:[\dА-ЯA-Zа-яa-z]+)(?:\s?[-–/.]\s?[\dА-ЯA-Zа-яa-z]+)*)/u
const bareNumber = /^\s*(?:г\.?|года)?\s*(\d[\dА-ЯA-Zа-яa-z]*(?:[-–/][\dА-ЯA-Zа-яa-z]+)+)/u

export function actOf(word: string): ApprovalAct | null {
  if (word.toLowerCase().startsWith('письм')) return 'letter'
  return /^(приказ|распоряжени|постановлени|решени)/iu.test(word) ? 'order' : null
}

/** The first act that a text names, with what belongs to it. */
export function readActReference(text: string): ActReference | null {
  const word = actWord.exec(text)
  if (word === null) return null
  const rest = text.slice(word.index + word[0].length)
  const { number, date, start } = requisites(rest)
  const authority = rest.slice(0, start ?? 200).replace(/\s+(от|№)?\s*$/u, '').replace(/^[\s,:]+|[\s,:(]+$/gu, '')
  return { act: actOf(word[1] ?? ''), number, date, authority: authority === '' ? null : authority }
}

/** «от 25.03.2022 № 129», «№ 129 от 25.03.2022», «от 16 ИЮН 2022 15-7747». */
export function requisites(text: string): { number: string | null; date: CivilDate | null; start: number | null } {
  const date = findDates(text)[0] ?? null
  const sign = numberForm.exec(text)
  const bare = date === null ? null : bareNumber.exec(text.slice(date.end))
  const number = sign?.[1] ?? bare?.[1] ?? null
  const starts = [date?.start, sign?.index].filter((start) => start !== undefined)
  return { number: tidyNumber(number), date: date?.date ?? null, start: starts.length === 0 ? null : Math.min(...starts) }
}

/** «01 - 05 / 12» is one number; a blank to fill in («№ ____») is none. */
function tidyNumber(number: string | null): string | null {
  if (number === null || !/\d/.test(number)) return null
  return number.replace(/\s/g, '').replace(/–/g, '-').replace(/[-./]+$/, '')
}
