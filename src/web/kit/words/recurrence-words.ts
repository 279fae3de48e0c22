const weekdays: Record<string, readonly [on: string, nominative: string, gender: 'm' | 'f' | 'n']> = {
  MO: ['по понедельникам', 'понедельник', 'm'], TU: ['по вторникам', 'вторник', 'm'], WE: ['по средам', 'среда', 'f'], TH: ['по четвергам', 'четверг', 'm'],
  FR: ['по пятницам', 'пятница', 'f'], SA: ['по субботам', 'суббота', 'f'], SU: ['по воскресеньям', 'воскресенье', 'n'],
}

const ordinals: Record<string, Record<'m' | 'f' | 'n', string>> = {
  1: { m: 'первый', f: 'первая', n: 'первое' }, 2: { m: 'второй', f: 'вторая', n: 'второе' }, 3: { m: 'третий', f: 'третья', n: 'третье' },
  4: { m: 'четвёртый', f: 'четвёртая', n: 'четвёртое' }, 5: { m: 'пятый', f: 'пятая', n: 'пятое' }, '-1': { m: 'последний', f: 'последняя', n: 'последнее' },
}

const every: Record<string, readonly [each: string, one: string, few: string, many: string]> = {
  DAILY: ['ежедневно', 'день', 'дня', 'дней'], WEEKLY: ['еженедельно', 'неделю', 'недели', 'недель'],
  MONTHLY: ['ежемесячно', 'месяц', 'месяца', 'месяцев'], YEARLY: ['ежегодно', 'год', 'года', 'лет'],
}

const rules = new Intl.PluralRules('ru')

/** An RRULE body in Russian: «еженедельно, по четвергам». What it has no words for is shown as it is, so that nothing is hidden. */
export function recurrenceInWords(rule: string): string {
  const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]))
  const frequency = every[parts.get('FREQ') ?? '']
  if (frequency === undefined) return rule
  const detail = [daysInWords(parts.get('BYDAY'), parts.get('BYSETPOS')), monthDaysInWords(parts.get('BYMONTHDAY')), timesInWords(parts.get('COUNT'))]
  const unsaid = [...parts.keys()].filter((name) => !['FREQ', 'INTERVAL', 'BYDAY', 'BYSETPOS', 'BYMONTHDAY', 'COUNT', 'WKST'].includes(name))
  const known = [periodInWords(parts.get('FREQ') ?? '', frequency, Number(parts.get('INTERVAL') ?? 1)), ...detail].filter((part) => part !== '').join(', ')
  return unsaid.length === 0 ? known : `${known} (${unsaid.map((name) => `${name}=${parts.get(name) ?? ''}`).join(';')})`
}

function periodInWords(name: string, [each, one, few, many]: readonly [string, string, string, string], interval: number): string {
  if (interval === 1) return each
  if (name === 'MONTHLY' && interval === 3) return 'ежеквартально'
  if (name === 'MONTHLY' && interval === 6) return 'раз в полгода'
  const form = { one, few, many, zero: many, two: few, other: many }[rules.select(interval)]
  return `раз в ${interval} ${form}`
}

function daysInWords(days: string | undefined, position: string | undefined): string {
  if (days === undefined) return ''
  if (days === 'MO,TU,WE,TH,FR') return position === '-1' ? 'последний рабочий день' : 'по рабочим дням'
  return days.split(',').map((day) => {
    const [, ordinal, name] = /^([+-]?\d+)?([A-Z]{2})$/.exec(day) ?? []
    const words = weekdays[name ?? '']
    if (words === undefined) return day
    const place = ordinals[String(Number(ordinal ?? position ?? 0))]
    return place === undefined ? words[0] : `${place[words[2]]} ${words[1]} месяца`
  }).join(', ')
}

function monthDaysInWords(days: string | undefined): string {
  if (days === undefined) return ''
  return days.split(',').map((day) => (day === '-1' ? 'последний день месяца' : `${day}-го числа`)).join(', ')
}

function timesInWords(count: string | undefined): string {
  return count === undefined ? '' : `всего ${count}`
}
