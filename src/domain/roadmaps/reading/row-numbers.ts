/** A number as printed, without its trailing dot: «1.», «2.13», «1.1.», «IV», «3а», «а)», «№ 5». */
const numberForm = /^(?:№\s*)?((?:\d{1,4}(?:[-.]\d{1,3}){0,4}[а-яa-z]?|[IVXLCХ]{1,6}(?:[-.]\d{1,3}){0,3}|[а-яa-z](?=[.)])))\s*[.)]*$/iu

export function rowNumber(text: string): string | null {
  return numberForm.exec(text)?.[1] ?? null
}

/** A number in front of the words of one cell: «1.1. Проведение …». Years and counts («5 вебинаров») are none. */
export function leadingNumber(text: string): { number: string; rest: string } | null {
  const found = /^(\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)]\s*|(?<=\.\d{1,2})\s+)(?=[А-ЯЁA-Z«"“(])(.+)$/.exec(text)
  return found?.[1] === undefined || found[2] === undefined ? null : { number: found[1], rest: found[2] }
}
