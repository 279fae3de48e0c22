import type { Cursor } from './cursor.ts'
import { schoolYearMoment, type Span } from './moment.ts'
import { yearMoment } from './parse-moment.ts'
import { parseYear, takeSchoolYearWords } from './parse-year.ts'

const planWord = /^(период[а-я]*|срок(а|ов)?|реализаци[а-я]+|действи[а-я]+|выполнени[а-я]+|исполнени[а-я]+|проект[а-я]*|программ[а-я]*|план[а-я]*|дорожн[а-я]+|карт(а|ы|е)|мероприяти[а-я]+|работы|участия|проведени[а-я]+|график[а-я]*|федеральн[а-я]+|региональн[а-я]+|сопровождени[а-я]+)$/
const wholeWord = /^(вс(его|ей|ю|ё|е|ь)|весь|целого|круглый|целый)$/
const strongPlanWord = /^(проект|программ|карт)/

/** «в течение года», «на протяжении всего периода реализации проекта», «весь год»; the year may lack its number. */
export function parseDuring(cursor: Cursor): { type: 'span'; span: Span } | { type: 'whole-plan' } | null {
  return cursor.attempt((c) => {
    const headed = takeDuringHead(c)
    const whole = c.takeMatching(wholeWord)
    if (!headed && !whole) return null
    c.takeMatching(/^(одного|календарн[а-я]+|текущ[а-я]+|нынешн[а-я]+|этого|данного|финансов[а-я]+)$/)
    if (takeSchoolYearWords(c)) {
      const year = c.attempt(parseYear)
      return { type: 'span', span: { start: schoolYearMoment(year?.first ?? null), end: null } }
    }
    if (c.takeWord('года', 'год', 'г', 'году')) {
      const year = c.attempt((ahead) => (ahead.takeMark('('), parseYear(ahead)))
      return { type: 'span', span: { start: yearMoment(year?.first ?? null), end: null } }
    }
    return takePlan(c, whole) ? { type: 'whole-plan' } : null
  })
}

/** «в течение», «на протяжении»: what follows is read as it would be without them. */
export function takeDuringHead(cursor: Cursor): boolean {
  const start = cursor.at
  if (cursor.takeWord('втечение', 'втечении')) return true
  if (cursor.takeWord('в', 'во', 'на', 'за')) {
    if (cursor.takeMatching(/^(течени(е|и|я)|теч|продолжени(е|и)|протяжени(е|и)|период|месяц(е|ы|ах)?)$/)) return true
    cursor.at = start
    return false
  }
  return cursor.takeMatching(/^(течени(е|и)|протяжении)$/)
}

/** «(всего периода) реализации проекта 500+»: the words that name the whole plan, to their end. */
export function takePlan(cursor: Cursor, whole = false): boolean {
  return cursor.attempt((c) => {
    let strong = false
    let taken = 0
    c.takeMatching(wholeWord)
    for (;;) {
      const form = c.form()
      if (form === null || !planWord.test(form)) break
      strong ||= strongPlanWord.test(form)
      taken += 1
      c.at += 1
    }
    const token = c.peek()
    if (taken > 0 && token?.kind === 'number' && token.value === 500) c.at += c.peek(1)?.kind === 'junk' ? 2 : 1
    const meansPlan = strong || (whole && taken > 0)
    const ends = c.done || c.form() === null || /^(по|до|в|с|согласно|при|и|еже[а-я]*)$/.test(c.form() ?? '')
    return meansPlan && ends ? true : null
  }) ?? false
}
