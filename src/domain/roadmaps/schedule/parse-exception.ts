import type { Cursor } from './cursor.ts'
import { monthNames } from './month-names.ts'
import type { PhraseBody } from './phrase.ts'

/** «кроме июля и августа», «за исключением летних месяцев». */
export function parseException(cursor: Cursor): PhraseBody | null {
  return cursor.attempt((c) => {
    if (!c.takeWord('кроме', 'исключая') && !c.takePhrase('за', 'исключением')) return null
    if (c.takeMatching(/^летн/)) {
      c.takeMatching(/^(месяц|период)/)
      return { type: 'exception', months: [6, 7, 8] }
    }
    const months: number[] = []
    for (;;) {
      const month = c.takeFrom(monthNames)
      if (month === null) break
      const last = c.attempt((ahead) => (ahead.takeMark('-') ? ahead.takeFrom(monthNames) : null)) ?? month
      for (let each = month; each <= last; each += 1) months.push(each)
      if (!c.would((ahead) => (ahead.takeMark(',') || ahead.takeWord('и')) && ahead.takeFrom(monthNames) !== null)) break
      c.at += 1
    }
    return months.length > 0 ? { type: 'exception', months } : null
  })
}
