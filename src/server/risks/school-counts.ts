import type { SchoolCounts } from '../../domain/risks/counting/asked-questionnaire.ts'
import { countSheet, type SheetCounter } from '../../domain/risks/counting/sheet-counter.ts'
import { OporaError } from '../../domain/kernel/errors.ts'

/**
 * The counts of many schools in one array of numbers: a run of slots for each school and questionnaire that has a group at all. Schools and
 * questionnaires go by their places in the lists of the edition.
 */
export type CountedSchools = {
  /** Says that sheets of this group are that school's. */
  addGroup: (group: number, school: number, questionnaire: number) => void
  /** False for a sheet of a group that is not known: of another programme. */
  addSheet: (group: number, bytes: Buffer, start: number, length: number) => boolean
  /** A sheet that has no group: the head's. */
  addNamed: (school: number, questionnaire: number, bytes: Buffer) => void
  countsOf: (school: number) => SchoolCounts
  /** Bytes that the counts take. */
  size: () => number
}

export function countedSchools(counters: readonly SheetCounter[], schools: number, [firstGroup, lastGroup]: readonly [number, number]): CountedSchools {
  const pairs = new Int32Array(schools * counters.length).fill(-1)
  const groups = new Int32Array(Math.max(0, lastGroup - firstGroup + 1)).fill(-1)
  let counts = new Uint32Array(0)
  let used = 0

  const baseOf = (school: number, questionnaire: number): number => {
    const [pair, length] = [school * counters.length + questionnaire, counters[questionnaire]?.layout.length ?? 0]
    const known = pairs[pair] ?? -1
    if (known !== -1) return known
    if (used + length > counts.length) {
      const larger = new Uint32Array(Math.max(counts.length * 2, used + length, 1 << 16))
      larger.set(counts)
      counts = larger
    }
    pairs[pair] = used
    used += length
    return used - length
  }
  const add = (pair: number, questionnaire: number, bytes: Buffer, start: number, length: number): void => {
    const counter = counters[questionnaire]
    if (!counter || counter.sheetLength !== length || !countSheet(counter, counts, pair, bytes, start)) throw new OporaError('invalid_state', 'risk.sheet-broken')
  }

  return {
    addGroup(group, school, questionnaire) {
      baseOf(school, questionnaire)
      groups[group - firstGroup] = school * counters.length + questionnaire
    },
    addSheet(group, bytes, start, length) {
      const pair = groups[group - firstGroup] ?? -1
      if (pair === -1) return false
      add(pairs[pair] ?? 0, pair % counters.length, bytes, start, length)
      return true
    },
    addNamed(school, questionnaire, bytes) {
      add(baseOf(school, questionnaire), questionnaire, bytes, 0, bytes.length)
    },
    countsOf: (school) => counters.map(({ layout }, questionnaire) => {
      const base = pairs[school * counters.length + questionnaire] ?? -1
      return base === -1 || counts[base] === 0 ? null : counts.subarray(base, base + layout.length)
    }),
    size: () => counts.byteLength,
  }
}
