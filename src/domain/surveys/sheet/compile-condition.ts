import type { Condition } from '../questionnaire/condition.ts'
import type { SheetField } from './sheet-layout.ts'
import { numberAt } from './number-at.ts'

/** Asked of the bytes of what stands before; `texts` are the keys of the texts that were given. */
export type SheetCondition = (bytes: Uint8Array, texts: ReadonlySet<string>) => boolean

const never: SheetCondition = () => false

/** The condition over bytes instead of answers: what was not asked is zero there by itself. */
export function compileCondition(condition: Condition, fields: ReadonlyMap<string, SheetField>): SheetCondition {
  switch (condition.is) {
    case 'all': {
      const parts = condition.of.map((part) => compileCondition(part, fields))
      return (bytes, texts) => parts.every((part) => part(bytes, texts))
    }
    case 'any': {
      const parts = condition.of.map((part) => compileCondition(part, fields))
      return (bytes, texts) => parts.some((part) => part(bytes, texts))
    }
    case 'not': {
      const part = compileCondition(condition.of, fields)
      return (bytes, texts) => !part(bytes, texts)
    }
    default: {
      const field = fields.get(condition.question)
      return field === undefined ? never : compileComparison(condition, field)
    }
  }
}

function compileComparison(condition: Extract<Condition, { question: string }>, field: SheetField): SheetCondition {
  switch (condition.is) {
    case 'any-of': return compileAnyOf(condition, field)
    case 'between': return compileBetween(condition, field)
    case 'answered': return compileAnswered(field)
  }
}

function compileAnyOf({ row, options }: Extract<Condition, { is: 'any-of' }>, { question, offset }: SheetField): SheetCondition {
  switch (question.kind) {
    case 'single': return byteIn(offset, placesIn(question.options, options))
    case 'scale': return byteIn(offset, options.map((point) => Number(point) - question.from + 1))
    case 'matrix': {
      const at = question.rows.findIndex(({ code }) => code === row)
      return at < 0 ? never : byteIn(offset + at, placesIn(question.options, options))
    }
    case 'several': {
      const places = placesIn(question.options, options)
      return (bytes) => places.some((place) => ((bytes[offset + (place >> 3)] ?? 0) & (1 << (place & 7))) !== 0)
    }
    default: return never
  }
}

/** 1 + the place of each option. */
function placesIn(options: readonly { code: string }[], codes: readonly string[]): number[] {
  return codes.map((code) => options.findIndex((option) => option.code === code) + 1).filter((place) => place > 0)
}

function byteIn(offset: number, wanted: readonly number[]): SheetCondition {
  const isWanted = new Uint8Array(256)
  for (const byte of wanted) if (byte > 0 && byte < 256) isWanted[byte] = 1
  return (bytes) => isWanted[bytes[offset] ?? 0] === 1
}

function compileBetween({ from, to }: Extract<Condition, { is: 'between' }>, { question, offset }: SheetField): SheetCondition {
  const lies = (value: number): boolean => (from === null || value >= from) && (to === null || value <= to)
  if (question.kind === 'scale') {
    return byteIn(offset, Array.from({ length: question.to - question.from + 1 }, (_, at) => at + 1).filter((byte) => lies(byte - 1 + question.from)))
  }
  if (question.kind !== 'number') return never
  return (bytes) => {
    const value = numberAt(question, bytes, offset)
    return value !== null && lies(value)
  }
}

function compileAnswered({ question, offset, length }: SheetField): SheetCondition {
  if (question.kind === 'text') return (_, texts) => texts.has(question.key)
  return (bytes) => {
    for (let at = offset; at < offset + length; at++) if (bytes[at] !== 0) return true
    return false
  }
}
