import type { Cursor } from './cursor.ts'
import { parseOrdinal } from './parse-ordinals.ts'
import type { PairToken } from './tokens.ts'

const hourWord = /^(ч|час|часа|часов|мск)$/
const stageWord = /^(этап|этапа|этапе|поток|потока|тур|тура|очередь|волна|модуль|сессия|смена|группа)$/
const quiet = /^(срок|сроки|срока|сроков|дата|даты|дате|период|и|а|но|или|либо|также|г|гг|год|года|году|включительно|числа|число|месяц|месяца|онлайн|очно|заочно|дистанционно|офлайн|вкс|zoom|не|мск|ч|час|часов|мин|в|во|с|со|на|к|по|до)$/
const roughly = /^(ориентировочно|примерно|приблизительно|предположительно|предварительно|около|планируемый|планируемая|ориентировочный)$/

/** «в 14:00», «с 10.00 до 12.00 мск», «в 9 часов»: stays in the text and becomes no date. */
export function takeTimeOfDay(cursor: Cursor, dayRead: boolean): boolean {
  return cursor.attempt((c) => {
    c.takeWord('начало', 'начала')
    const headed = c.takeWord('в', 'с', 'до', 'по', 'к')
    const at = headed && c.tokens[c.at - 1]?.kind === 'word' && c.form(-1) === 'в'
    if (!takeClock(c, dayRead, at)) return null
    while (takeNextClock(c)) continue
    if (c.takePhrase('по', 'московскому', 'времени') || c.takePhrase('московского', 'времени') || c.takePhrase('по', 'мск')) return true
    c.takeWord('мск')
    return true
  }) ?? false
}

function takeNextClock(cursor: Cursor): boolean {
  return cursor.attempt((c) => {
    const dash = c.takeMark('-')
    const linked = c.takeWord('до', 'по') || dash
    return linked && takeClock(c, true, true) ? true : null
  }) ?? false
}

function takeClock(cursor: Cursor, dayRead: boolean, at: boolean): boolean {
  const token = cursor.peek()
  const hourBehind = hourWord.test(cursor.form(1) ?? '')
  if (token?.kind === 'time' || (token?.kind === 'pair' && isClock(token, hourBehind, at, dayRead))) {
    cursor.at += 1
    cursor.takeMatching(hourWord)
    return true
  }
  if (token?.kind !== 'number' || token.value > 23 || token.digits > 2) return false
  if (hourBehind) {
    cursor.at += 2
    takeMinutes(cursor)
    return true
  }
  const minutes = cursor.peek(2)
  const dashed = dayRead && (at || (minutes?.kind === 'number' && minutes.value === 0)) && cursor.isMark('-', 1) && minutes?.kind === 'number' && minutes.digits === 2 && minutes.value % 5 === 0 && minutes.value < 60
  if (dashed) cursor.at += 3
  return dashed
}

function isClock({ first, second, secondDigits }: PairToken, hourBehind: boolean, at: boolean, dayRead: boolean): boolean {
  if (first > 23 || secondDigits !== 2 || second > 59) return false
  if (second === 0 || hourBehind || (at && dayRead)) return true
  return second > 29 || (second > 12 && (at || dayRead || first > 12 || first === 0))
}

function takeMinutes(cursor: Cursor): void {
  cursor.attempt((c) => (c.takeNumber(({ digits }) => digits <= 2) !== null && c.takeMatching(/^(мин|минут|м)$/) ? true : null))
}

/** «1 этап:», «1)», «срок», a lone preposition: says nothing of when. */
export function takeNoise(cursor: Cursor, depth: number): boolean {
  if (takeStage(cursor)) return true
  const token = cursor.peek()
  if (token?.kind === 'number' && token.digits <= 2 && cursor.isMark(')', 1) && depth === 0) {
    cursor.at += 2
    return true
  }
  return false
}

function takeStage(cursor: Cursor): boolean {
  return cursor.attempt((c) => {
    c.takeWord('на', 'для')
    if (parseOrdinal(c) !== null) return c.takeMatching(stageWord) ? true : null
    if (!c.takeMatching(stageWord)) return null
    c.attempt((ahead) => (parseOrdinal(ahead) !== null && !ahead.would((next) => next.form() !== null) ? true : null))
    return true
  }) ?? false
}

export function takeApproximation(cursor: Cursor): boolean {
  return cursor.takeMatching(roughly)
}

/** Words that a reading may leave out without telling. */
export function isQuiet(form: string): boolean {
  return quiet.test(form)
}
