const months = 'январ|феврал|март|апрел|ма[йяю](?![а-я])|июн|июл|август|сентябр|октябр|ноябр|декабр'
const timeWords = new RegExp(
  `\\d{1,2}[./]\\d{1,2}([./](19|20)?\\d\\d)?|(^|[^а-я])(${months})|кварт|полугод|(^|[^а-я])(в течени|течени|постоянно|регулярно|систематически|ежедневно|еженедельно|ежемесячно|ежеквартально|ежегодно|по план|по графику|по запрос|по мере|по необходимост|по согласован|по отдельному|до конца|весь период|весь год|круглый год|сразу|в срок|не позднее|(19|20)\\d\\d)|учебн[а-я]* год|каникул`, 'i')

const bareDays = /^(?:(?:до|с|по|к|не позднее)\s+)?\d{1,2}(?:\s*[-–—,]\s*\d{1,2})*(?:\s*(?:-?го|числа))?$/iu

/** «5», «10–14», «до 20»: days of a month that a heading names. */
export function isBareDays(text: string): boolean {
  return bareDays.test(text)
}

/** Whether a cell could be a time, for telling columns apart; the reading proper is the schedule grammar's. */
export function looksLikeTime(text: string): boolean {
  return text !== '' && text.length <= 160 && (bareDays.test(text) || timeWords.test(text.replaceAll('ё', 'е')))
}

/** A time and hardly anything else. */
export function isMostlyTime(text: string): boolean {
  return looksLikeTime(text) && text.split(' ').length <= 12 && text.length <= 80
}

const monthNames = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь']

/** A row that is only the name of a month stands over the rows under it. */
export function headingMonth(text: string): { month: string; year: number | null } | null {
  const found = /^([а-я]+)(?:\s+((?:19|20)\d\d)(?:\s*(?:г\.?|год[а]?))?)?$/iu.exec(text.trim())
  const month = monthNames.find((name) => name === found?.[1]?.toLowerCase())
  return month === undefined ? null : { month, year: found?.[2] === undefined ? null : Number(found[2]) }
}

/** «2021 год», «2021/2022 учебный год», «2022-2023 гг.»: the years that a heading names, and nothing else in it. */
export function headingYears(text: string): number[] | null {
  const found = /^(?:на\s+|в\s+|за\s+)?((?:19|20)\d\d)(?:\s*[-–—/\\]\s*((?:19|20)?\d\d))?\s*(?:-?й)?\s*(?:уч(?:ебный|\.)?\s*)?(?:г\.?\s?г?\.?|год[ыа]?|года)?[.:]?$/iu.exec(text.trim())
  if (found?.[1] === undefined) return null
  const first = Number(found[1])
  const last = found[2] === undefined ? first : found[2].length === 2 ? Math.floor(first / 100) * 100 + Number(found[2]) : Number(found[2])
  return last < first || last - first > 30 ? [first] : Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
}
