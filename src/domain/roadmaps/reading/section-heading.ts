import type { Section } from '../plan/plan.ts'

const word = '(?:направление|раздел|блок|модуль|этап|глава|часть|задача|цель|приоритет|мероприятие|тема|риск|рисковый профиль|рисковое направление)'
const number = '(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}|[IVXLCХ]{1,7})'
const named = new RegExp(`^(?:\\d{1,2}[.)]\\s*)?${word}\\s*(?:№\\s*)?(${number})(?:\\s*[.:)–—-]+\\s*|\\s+|$)(.*)$`, 'iu')
const ordinal = new RegExp(`^(${number})\\s+${word}\\s*[.:–—-]*\\s*(.*)$`, 'iu')
const numbered = new RegExp(`^(${number})(?:\\s*[.)]\\s*|\\s+(?=[А-ЯЁA-Z«"“]))(.+)$`)

/** «Направление 2. …», «Раздел II. …», «1.Организация …»: the number of a heading and its words. */
export function sectionOf(text: string): Section {
  for (const form of [named, ordinal]) {
    const found = form.exec(text)
    if (found?.[1] !== undefined) return { number: found[1], title: found[2] === '' || found[2] === undefined ? text : found[2] }
  }
  const found = numbered.exec(text)
  if (found?.[1] !== undefined && found[2] !== undefined && !/^(год|г\.|квартал|полугодие|этап)/iu.test(found[2]) && !/^(19|20)\d\d$/.test(found[1])) {
    return { number: found[1], title: found[2] }
  }
  return { number: null, title: text }
}

/** Whether the words themselves say that they are a heading. */
export function isNamedHeading(text: string): boolean {
  return named.test(text) || ordinal.test(text) || /^[IVX]{1,6}\s*[.)]\s*\S/u.test(text)
}

/** A heading or a cell that breaks off: the rest stands on the next page. */
export function isUnfinished(text: string): boolean {
  if (text === '') return false
  if (/[-,(«„:–—/]$/u.test(text)) return true
  if (/(^|\s)(и|а|в|во|с|со|к|ко|о|об|от|до|на|по|из|за|у|для|при|под|над|или|не|без|через|между|включая|также|том|числе|их|рамках|целью|целях|итогам|вопросам|основе|помощью|счет|счёт|№)$/iu.test(text)) return true
  return openBrackets(text) > 0
}

/** A fragment of a sentence that began elsewhere. */
export function isFragment(text: string): boolean {
  return /^[а-яёa-z),.;:»–—-]/.test(text)
}

function openBrackets(text: string): number {
  let open = 0
  for (const sign of text) {
    if (sign === '(') open++
    else if (sign === ')' && open > 0) open--
  }
  return open
}
