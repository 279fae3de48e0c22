import type { Cursor } from './cursor.ts'
import { parseBounds } from './parse-bounds.ts'
import { parseCondition } from './parse-condition.ts'
import { parseDuring, takeDuringHead } from './parse-during.ts'
import { parseException } from './parse-exception.ts'
import { parseFrequency } from './parse-frequency.ts'
import { parseMonthDays } from './parse-month-days.ts'
import { isQuiet, takeApproximation, takeNoise, takeTimeOfDay } from './parse-noise.ts'
import { parseStatus } from './parse-status.ts'
import { parseWeekdays } from './parse-weekdays.ts'
import type { Phrase, PhraseBody } from './phrase.ts'

/** The whole cell, phrase by phrase; what no rule knows becomes a `leftover` of its own. */
export function parsePhrases(cursor: Cursor): Phrase[] {
  const phrases: Phrase[] = []
  let depth = 0
  let dayRead = false
  let clause = 0
  while (!cursor.done) {
    if (cursor.takeMark('(')) {
      depth += 1
      continue
    }
    if (cursor.takeMark(')')) {
      depth = Math.max(0, depth - 1)
      continue
    }
    if (cursor.isMark(';')) clause += 1
    if (takeSeparator(cursor) || takeTimeOfDay(cursor, dayRead) || takeNoise(cursor, depth)) continue
    const start = cursor.at
    const bodies = parsePhrase(cursor, depth)
    const [first, last] = [cursor.tokens[start], cursor.tokens[cursor.at - 1]]
    const place = { from: first?.from ?? 0, to: last?.to ?? 0, clause }
    for (const body of bodies) {
      phrases.push({ ...place, ...body })
      if (body.type === 'span' && body.span.start.grain === 'day') dayRead = true
    }
  }
  return phrases
}

function takeSeparator(cursor: Cursor): boolean {
  return cursor.takeMark(',') || cursor.takeMark(';') || cursor.takeMark(':') || cursor.takeMark('/') || cursor.takeMark('-')
}

function parsePhrase(cursor: Cursor, depth: number): PhraseBody[] {
  const status = parseStatus(cursor)
  if (status) return [status]
  const exception = parseException(cursor)
  if (exception) return [exception]
  const timely = parseTimely(cursor)
  if (timely) return timely
  const condition = parseCondition(cursor, depth, parseTimely)
  if (condition) return [condition]
  if (takeApproximation(cursor) || cursor.takeWord('или', 'либо')) return [{ type: 'approximately' }]
  const quiet = isQuiet(cursor.form() ?? '')
  cursor.at += 1
  return quiet ? [] : [{ type: 'leftover' }]
}

/** Everything that says when, without the words that make it depend. */
function parseTimely(cursor: Cursor): PhraseBody[] | null {
  const piece = parseFrequency(cursor) ?? parseMonthDays(cursor)
  if (piece) return [{ type: 'rule', piece }]
  if (takeOngoing(cursor)) return [{ type: 'ongoing' }]
  const during = parseDuring(cursor)
  if (during) return [during]
  const bounds = parseBounds(cursor)
  if (bounds) return bounds
  const weekdays = parseWeekdays(cursor)
  if (weekdays) return [{ type: 'rule', piece: weekdays }]
  return cursor.attempt((c) => {
    if (!takeDuringHead(c) && !c.takeWord('в', 'во', 'на', 'за', 'период', 'весь', 'целый')) return null
    c.takeMatching(/^(вс(его|ей|ю)|весь|месяц(е|ы|ах)?)$/)
    const named = c.takeWord('недели', 'неделю', 'неделе', 'месяца')
    const bounds = parseBounds(c)
    return named && bounds?.[0]?.type !== 'span' ? null : bounds
  })
}

function takeOngoing(cursor: Cursor): boolean {
  if (cursor.takeMatching(/^(постоянно|непрерывно|систематически|регулярно|бессрочно|перманентно)$/)) return true
  return cursor.attempt((c) => (c.takeWord('на', 'в') && c.takeMatching(/^(постоянной|постоянном|регулярной|систематической|непрерывной)$/) && c.takeMatching(/^(основе|режиме)$/) ? true : null)) ?? false
}
