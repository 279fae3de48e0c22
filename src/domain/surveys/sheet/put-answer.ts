import type { Question, QuestionRule } from '../questionnaire/question.ts'
import type { SheetFaultDetail } from './sheet-fault.ts'

/** Writes an answer at `offset` of bytes that are still zero there. Says what is wrong with it: null for nothing, `blank` for no answer. */
export type PutAnswer = (answer: unknown, bytes: Uint8Array, offset: number) => AnswerFault | 'blank' | null

type AnswerFault = SheetFaultDetail & { row?: string }

/** The faults without parameters are made once: a hostile sheet shall not cost more than an honest one. */
const wrongKind: AnswerFault = { code: 'wrong-kind' }
const unknownOption: AnswerFault = { code: 'unknown-option' }
const notAlone: AnswerFault = { code: 'not-alone' }
const notAllOrdered: AnswerFault = { code: 'not-all-ordered' }

/** All that can be worked out from the question beforehand is, so that an answer costs a look-up or two. Texts have no bytes: see `compile-checker.ts`. */
export function putterOf(question: Question): PutAnswer {
  switch (question.kind) {
    case 'single': return putSingle(question.options)
    case 'several': return putSeveral(question)
    case 'scale': return putScale(question)
    case 'matrix': return putMatrix(question, question.isRequired)
    case 'number': return putNumber(question)
    case 'order': return putOrder(question.options)
    case 'text': return () => 'blank'
  }
}

type Coded = readonly { code: string }[]

/** Code → 1 + its place, as it stands in a byte. */
function placesOf(options: Coded): Map<string, number> {
  return new Map(options.map(({ code }, at) => [code, at + 1]))
}

function putSingle(options: Coded): PutAnswer {
  const places = placesOf(options)
  return (answer, bytes, offset) => {
    if (typeof answer !== 'string') return wrongKind
    if (answer === '') return 'blank'
    const place = places.get(answer)
    if (place === undefined) return unknownOption
    bytes[offset] = place
    return null
  }
}

function putSeveral({ options, exclusive, least, most }: Extract<QuestionRule, { kind: 'several' }>): PutAnswer {
  const places = placesOf(options)
  const alone = new Set(exclusive)
  const [tooFew, tooMany]: AnswerFault[] = [{ code: 'too-few', least }, { code: 'too-many', most: most ?? options.length }]
  return (answer, bytes, offset) => {
    if (!Array.isArray(answer)) return wrongKind
    const chosen: readonly unknown[] = answer
    if (chosen.length === 0) return 'blank'
    if (chosen.length > (most ?? options.length)) return tooMany ?? wrongKind
    let isAlone = false
    for (const code of chosen) {
      const place = typeof code === 'string' ? places.get(code) : undefined
      if (place === undefined) return unknownOption
      const [at, bit] = [offset + (place >> 3), 1 << (place & 7)]
      if (((bytes[at] ?? 0) & bit) !== 0) return wrongKind
      bytes[at] = (bytes[at] ?? 0) | bit
      isAlone ||= alone.has(code as string)
    }
    if (isAlone) return chosen.length > 1 ? notAlone : answered(bytes, offset)
    return chosen.length < least ? tooFew ?? wrongKind : answered(bytes, offset)
  }
}

function answered(bytes: Uint8Array, offset: number): null {
  bytes[offset] = (bytes[offset] ?? 0) | 1
  return null
}

function putScale({ from, to }: { from: number; to: number }): PutAnswer {
  const outOfRange: AnswerFault = { code: 'out-of-range', min: from, max: to }
  return (answer, bytes, offset) => {
    if (typeof answer !== 'number' || !Number.isInteger(answer)) return wrongKind
    if (answer < from || answer > to) return outOfRange
    bytes[offset] = answer - from + 1
    return null
  }
}

function putMatrix({ rows, options }: Extract<QuestionRule, { kind: 'matrix' }>, isRequired: boolean): PutAnswer {
  const codes = rows.map(({ code }) => code)
  const places = placesOf(options)
  const faultsOf = (code: 'missing' | 'unknown-option' | 'wrong-kind') => codes.map((row): AnswerFault => ({ code, row }))
  const [missing, unknown, wrong] = [faultsOf('missing'), faultsOf('unknown-option'), faultsOf('wrong-kind')]
  return (answer, bytes, offset) => {
    if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return wrongKind
    const chosen = answer as Readonly<Record<string, unknown>>
    let given = 0
    for (let at = 0; at < codes.length; at++) {
      const row = codes[at] ?? ''
      const code = Object.hasOwn(chosen, row) ? chosen[row] : undefined
      if (code === undefined || code === '') continue
      if (typeof code !== 'string') return wrong[at] ?? wrongKind
      const place = places.get(code)
      if (place === undefined) return unknown[at] ?? unknownOption
      bytes[offset + at] = place
      given++
    }
    if (given === 0) return 'blank'
    return isRequired && given < codes.length ? missing[bytes.subarray(offset, offset + codes.length).indexOf(0)] ?? wrongKind : null
  }
}

function putNumber({ min, max, decimals }: Extract<QuestionRule, { kind: 'number' }>): PutAnswer {
  const unit = 10 ** decimals
  const lowest = Math.round(min * unit)
  const [outOfRange, tooPrecise]: AnswerFault[] = [{ code: 'out-of-range', min, max }, { code: 'too-precise', decimals }]
  return (answer, bytes, offset) => {
    if (typeof answer !== 'number' || !Number.isFinite(answer)) return wrongKind
    if (answer < min || answer > max) return outOfRange ?? wrongKind
    const units = Math.round(answer * unit)
    if (Math.abs(answer * unit - units) > 1e-6) return tooPrecise ?? wrongKind
    const raw = units - lowest + 1
    bytes[offset] = raw & 255
    bytes[offset + 1] = (raw >>> 8) & 255
    bytes[offset + 2] = (raw >>> 16) & 255
    bytes[offset + 3] = raw >>> 24
    return null
  }
}

function putOrder(options: Coded): PutAnswer {
  const places = placesOf(options)
  return (answer, bytes, offset) => {
    if (!Array.isArray(answer)) return wrongKind
    const order: readonly unknown[] = answer
    if (order.length === 0) return 'blank'
    if (order.length !== options.length) return notAllOrdered
    for (let at = 0; at < order.length; at++) {
      const code = order[at]
      const place = typeof code === 'string' ? places.get(code) : undefined
      if (place === undefined) return unknownOption
      // As many as there are options, so one given twice leaves another out.
      for (let before = 0; before < at; before++) if (bytes[offset + before] === place) return notAllOrdered
      bytes[offset + at] = place
    }
    return null
  }
}
