import { collapse, fold } from '../kernel/folded-text.ts'
import { regions } from './regions.ts'

/** A zone of Russia: `ahead` of Moscow by that many hours. */
export type Zone = { zone: string; ahead: number; place: string }

const rows: readonly (readonly [zone: string, ahead: number, place: string])[] = [
  ['Europe/Kaliningrad', -1, 'Калининград'],
  ['Europe/Moscow', 0, 'Москва'], ['Europe/Simferopol', 0, 'Симферополь'], ['Europe/Kirov', 0, 'Киров'], ['Europe/Volgograd', 0, 'Волгоград'],
  ['Europe/Samara', 1, 'Самара'], ['Europe/Saratov', 1, 'Саратов'], ['Europe/Ulyanovsk', 1, 'Ульяновск'], ['Europe/Astrakhan', 1, 'Астрахань'],
  ['Asia/Yekaterinburg', 2, 'Екатеринбург'],
  ['Asia/Omsk', 3, 'Омск'],
  ['Asia/Novosibirsk', 4, 'Новосибирск'], ['Asia/Krasnoyarsk', 4, 'Красноярск'], ['Asia/Barnaul', 4, 'Барнаул'], ['Asia/Tomsk', 4, 'Томск'], ['Asia/Novokuznetsk', 4, 'Новокузнецк'],
  ['Asia/Irkutsk', 5, 'Иркутск'],
  ['Asia/Yakutsk', 6, 'Якутск'], ['Asia/Chita', 6, 'Чита'], ['Asia/Khandyga', 6, 'Хандыга'],
  ['Asia/Vladivostok', 7, 'Владивосток'], ['Asia/Ust-Nera', 7, 'Усть-Нера'],
  ['Asia/Magadan', 8, 'Магадан'], ['Asia/Sakhalin', 8, 'Южно-Сахалинск'], ['Asia/Srednekolymsk', 8, 'Среднеколымск'],
  ['Asia/Kamchatka', 9, 'Петропавловск-Камчатский'], ['Asia/Anadyr', 9, 'Анадырь'],
]

export const zones: readonly Zone[] = rows.map(([zone, ahead, place]) => ({ zone, ahead, place }))

/** «МСК+2, Екатеринбург». A zone that is not Russian is said as it is. */
export function zoneLabel(zone: string): string {
  const known = zones.find((one) => one.zone === zone)
  return known ? `${fromMoscow(known.ahead)}, ${known.place}` : zone
}

/**
 * The zone that a cell names: by its IANA name, by its label, by its town, or by the hours from Moscow alone; then it is `likely` where
 * that has the same hours. Null where it names none.
 */
export function readZone(text: string, likely: string): string | null {
  const folded = fold(collapse(text))
  const named = zones.find(({ zone, place }) => zone.toLowerCase() === folded || zoneFold(zone) === folded || fold(place) === folded)
  if (named) return named.zone
  const hours = /^(?:мск|москва|msk)? ?([+-]? ?\d{1,2})?(?: ?ч(?:ас\p{L}*)?)?$/u.exec(folded)
  if (!hours || folded === '') return null
  const ahead = Number((hours[1] ?? '0').replace(' ', ''))
  const same = zones.filter((one) => one.ahead === ahead)
  return (same.find(({ zone }) => zone === likely) ?? same[0])?.zone ?? null
}

/** The zone of a region by its code («RU-64»); Moscow's for the country and for what is no region. */
export function zoneOfRegion(code: string): string {
  return regions.find((region) => `RU-${region.code}` === code)?.zone ?? 'Europe/Moscow'
}

function zoneFold(zone: string): string {
  return fold(zoneLabel(zone))
}

function fromMoscow(ahead: number): string {
  if (ahead === 0) return 'МСК'
  return ahead < 0 ? `МСК−${-ahead}` : `МСК+${ahead}`
}
