import type { Cursor } from './cursor.ts'
import { parseDays } from './parse-days.ts'
import type { PhraseBody } from './phrase.ts'

const doneWord = /^(исполнен|выполнен|завершен|проведен|реализован|сделан|осуществлен|закончен|окончен)(о|а|ы)?$/
const underWay = /^(выполняется|исполняется|проводится|реализуется)$/

/** «(исполнено)», «выполнено 12.03.2021»; «не исполнено» and «частично выполнено» are no end. */
export function parseStatus(cursor: Cursor): PhraseBody | null {
  return cursor.attempt((c) => {
    const refused = c.takeWord('не', 'частично', 'будет', 'будут')
    c.takeWord('полностью', 'уже')
    if (!c.takeMatching(doneWord)) return !refused && c.takeMatching(underWay) ? { type: 'status', done: false, dated: false } : null
    const dated = c.attempt((ahead) => {
      ahead.takeMark(':')
      ahead.takeMark('-')
      return parseDays(ahead)
    })
    return { type: 'status', done: !refused, dated: dated !== null }
  })
}
