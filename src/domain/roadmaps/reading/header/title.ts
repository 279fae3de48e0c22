import { findDates } from './header-date.ts'
import type { HeaderLine } from './header-line.ts'
import { isSignatory } from './requisites.ts'

const titleWord = /(дорожн\S*\s+карт|план-?\s?график|план\s|план$|плана\s|комплекс\s+мер|комплексн|мероприятия\s|мероприятий|программа\s|циклограмм|график\s|сетевой)/i
const notTitle = /^(приложение|утвержд|согласован|рассмотрен|принят|к\s+(приказ|письм|распоряж|постановл)|приказ|№|от\s|\(?в\s+ред|тел|исп|стр)/iu

/** The heading over the table: the lines from the one that names a plan down to the table, joined. */
export function readTitle(lines: readonly HeaderLine[], hasTable: boolean): string | null {
  const end = lines.findLastIndex(({ text }) => !isOther(text)) + 1
  let named: number | null = null
  let top = end
  for (let at = end - 1; at >= Math.max(0, end - 14); at--) {
    const line = lines[at]
    if (line === undefined || isOther(line.text)) break
    top = at
    if (titleWord.test(line.text)) named = at
    if (line.gap && named !== null) break
  }
  if (named === null && !hasTable) return null
  const start = named === null ? top : leadingWords(lines, named, top)
  const title = lines.slice(start, end).map(({ text }) => text).join(' ')
  return title === '' || title.length > 1500 ? null : title
}

/** Lines of requisites and signatures around a heading. */
function isOther(text: string): boolean {
  return notTitle.test(text) || isSignatory(text) || (findDates(text).length > 0 && text.length <= 40) || /_{3,}/.test(text)
}

/** «Муниципальная» over «дорожная карта» belongs to it; the name of the body over it does not. */
function leadingWords(lines: readonly HeaderLine[], named: number, top: number): number {
  let start = named
  while (start > top) {
    const above = lines[start - 1]?.text ?? ''
    if (lines[start]?.gap === true || !/^[«"]?[A-Za-zЀ-ӿ]+(ая|ый|ой|ое|ий|АЯ|ЫЙ|ОЙ|ОЕ|ИЙ)[»"]?$/.test(above)) break
    start--
  }
  return start
}
