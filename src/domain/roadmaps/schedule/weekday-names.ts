import type { Weekday } from '../../kernel/civil-date.ts'

type Name = { day: Weekday; short: string; dativePlural: string; accusative: string; nominative: string; feminine: boolean; neuter: boolean; forms: readonly string[] }

const names: readonly Name[] = [
  { day: 1, short: 'MO', nominative: 'понедельник', accusative: 'понедельник', dativePlural: 'понедельникам', feminine: false, neuter: false,
    forms: ['понедельник', 'понедельника', 'понедельнику', 'понедельником', 'понедельнике', 'понедельники', 'понедельникам', 'пн', 'пнд', 'понед'] },
  { day: 2, short: 'TU', nominative: 'вторник', accusative: 'вторник', dativePlural: 'вторникам', feminine: false, neuter: false,
    forms: ['вторник', 'вторника', 'вторнику', 'вторником', 'вторнике', 'вторники', 'вторникам', 'вт', 'втр'] },
  { day: 3, short: 'WE', nominative: 'среда', accusative: 'среду', dativePlural: 'средам', feminine: true, neuter: false,
    forms: ['среда', 'среды', 'среде', 'среду', 'средой', 'средам', 'ср', 'срд'] },
  { day: 4, short: 'TH', nominative: 'четверг', accusative: 'четверг', dativePlural: 'четвергам', feminine: false, neuter: false,
    forms: ['четверг', 'четверга', 'четвергу', 'четвергом', 'четверге', 'четверги', 'четвергам', 'чт', 'чтв'] },
  { day: 5, short: 'FR', nominative: 'пятница', accusative: 'пятницу', dativePlural: 'пятницам', feminine: true, neuter: false,
    forms: ['пятница', 'пятницы', 'пятнице', 'пятницу', 'пятницей', 'пятницам', 'пт', 'птн'] },
  { day: 6, short: 'SA', nominative: 'суббота', accusative: 'субботу', dativePlural: 'субботам', feminine: true, neuter: false,
    forms: ['суббота', 'субботы', 'субботе', 'субботу', 'субботой', 'субботам', 'сб', 'суб'] },
  { day: 7, short: 'SU', nominative: 'воскресенье', accusative: 'воскресенье', dativePlural: 'воскресеньям', feminine: false, neuter: true,
    forms: ['воскресенье', 'воскресенья', 'воскресенью', 'воскресеньем', 'воскресений', 'воскресеньям', 'воскресение', 'воскресения', 'воскресениям', 'вс', 'вск'] },
]

/** Every form of a weekday's name in small letters → 1 (Monday) to 7. */
export const weekdayNames: ReadonlyMap<string, Weekday> = new Map(names.flatMap(({ day, forms }) => forms.map((form) => [form, day] as const)))

/** «вторникам»: the form that alone says «every». */
export const everyWeekday: ReadonlySet<string> = new Set(names.map(({ dativePlural }) => dativePlural).concat('воскресениям'))

/** RFC 5545 names, Monday first. */
export const weekdayCodes: readonly string[] = names.map(({ short }) => short)

export function weekdayInDativePlural(day: number): string {
  return names[day - 1]?.dativePlural ?? ''
}

export function weekdayInNominative(day: number): string {
  return names[day - 1]?.nominative ?? ''
}

/** «каждый первый вторник», «каждую первую среду», «каждое первое воскресенье». */
export function weekdayInAccusative(day: number): { word: string; gender: 'masculine' | 'feminine' | 'neuter' } {
  const name = names[day - 1]
  return { word: name?.accusative ?? '', gender: name?.feminine ? 'feminine' : name?.neuter ? 'neuter' : 'masculine' }
}
