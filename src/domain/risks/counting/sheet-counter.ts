import type { SheetLayout } from '../../surveys/sheet/sheet-layout.ts'
import { countLayout, numberSlot, valuesOf, type CountLayout } from './count-layout.ts'

/** How the bytes of a sheet become counts, laid out for a loop that meets millions of sheets. */
export type SheetCounter = {
  layout: CountLayout
  /** Bytes of a sheet. */
  sheetLength: number
  /** Per byte that holds one choice: where it stands, where its run of slots begins, how many choices there are. */
  choices: { at: Uint16Array; slot: Uint32Array; most: Uint8Array }
  bits: readonly { at: number; slot: number; options: number }[]
  numbers: readonly { at: number; slot: number; values: number }[]
}

export function sheetCounter(sheet: SheetLayout): SheetCounter {
  const layout = countLayout(sheet)
  const choices = layout.fields.flatMap(({ question, offset, slot, run, runs }) =>
    question.kind === 'several' || question.kind === 'number' ? [] : Array.from({ length: runs }, (_, at) => ({ at: offset + at, slot: slot + at * run, most: run - 1 })))
  return {
    layout, sheetLength: sheet.length,
    choices: { at: Uint16Array.from(choices, ({ at }) => at), slot: Uint32Array.from(choices, ({ slot }) => slot), most: Uint8Array.from(choices, ({ most }) => most) },
    bits: layout.fields.flatMap(({ question, offset, slot, run }) => (question.kind === 'several' ? [{ at: offset, slot, options: run - 1 }] : [])),
    numbers: layout.fields.flatMap(({ question, offset, slot }) => (question.kind === 'number' ? [{ at: offset, slot, values: valuesOf(question) }] : [])),
  }
}

/**
 * Adds the sheet that begins at `start` of `bytes` to the counts that begin at `base`. False where the bytes are no sheet of this
 * questionnaire; some of them may be counted by then, so the whole count is void.
 */
export function countSheet(counter: SheetCounter, counts: Uint32Array, base: number, bytes: Uint8Array, start: number): boolean {
  const { choices: { at, slot, most } } = counter
  counts[base] = (counts[base] ?? 0) + 1
  for (let i = 0; i < at.length; i += 1) {
    const choice = bytes[start + (at[i] ?? 0)] ?? 0
    if (choice > (most[i] ?? 0)) return false
    const where = base + (slot[i] ?? 0) + choice
    counts[where] = (counts[where] ?? 0) + 1
  }
  return countBits(counter, counts, base, bytes, start) && countNumbers(counter, counts, base, bytes, start)
}

function countBits({ bits }: SheetCounter, counts: Uint32Array, base: number, bytes: Uint8Array, start: number): boolean {
  for (const { at, slot, options } of bits) {
    for (let byte = 0; byte * 8 <= options; byte += 1) {
      let rest = bytes[start + at + byte] ?? 0
      while (rest !== 0) {
        const bit = byte * 8 + 31 - Math.clz32(rest & -rest)
        if (bit > options) return false
        const where = base + slot + bit
        counts[where] = (counts[where] ?? 0) + 1
        rest &= rest - 1
      }
    }
  }
  return true
}

function countNumbers({ numbers }: SheetCounter, counts: Uint32Array, base: number, bytes: Uint8Array, start: number): boolean {
  for (const { at, slot, values } of numbers) {
    const from = start + at
    const place = ((bytes[from] ?? 0) | ((bytes[from + 1] ?? 0) << 8) | ((bytes[from + 2] ?? 0) << 16) | ((bytes[from + 3] ?? 0) << 24)) >>> 0
    if (place > values) return false
    const where = base + slot + numberSlot(place, values)
    counts[where] = (counts[where] ?? 0) + 1
  }
  return true
}
