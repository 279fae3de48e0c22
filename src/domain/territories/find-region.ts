import { collapse, fold } from '../kernel/folded-text.ts'
import { letter } from '../kernel/letter.ts'
import { regionPattern } from './region-pattern.ts'
import { regions, type Region } from './regions.ts'

const patterns = regions.flatMap((region) => [region.name, ...region.alsoCalled].map((name) => ({ region, pattern: regionPattern(name) })))

/** Names that are words of other names too, told by the letters of their institutes: «ГБУ ДПО РД», «КК ИПК». */
const byLetters: readonly (readonly [letters: string, code: string])[] = [
  ['РД', '05'], ['КК', '24'], ['РТ', '16'], ['РБ', '02'], ['РК', '10'], ['РМ', '13'], ['СК', '26'], ['ХМАО', '86'], ['ЯНАО', '89'], ['КБР', '07'], ['КЧР', '09'],
  ['РСО', '15'], ['ЧР', '20'], ['УР', '18'], ['РХ', '19'], ['РМЭ', '12'], ['НСО', '54'], ['ЕАО', '79'], ['ДНР', '93'], ['ЛНР', '94'],
]

/**
 * The region that a text names, in any case («Смоленской области», «в Красноярском крае», «Дагестана»); the first where it names
 * several. Letters («РД») count only beside a body of the region («Министерство образования РД»). Null where it names none.
 */
export function findRegion(text: string): Region | null {
  return regionWithPlace(collapse(text))?.region ?? regionByLetters(collapse(text))
}

/** `findRegion`, with the place of the name. */
export function regionWithPlace(text: string): { region: Region; at: number; length: number } | null {
  const folded = fold(text)
  let first: { region: Region; at: number; length: number } | null = null
  for (const { region, pattern } of patterns) {
    const match = pattern.exec(folded)
    if (match && (first === null || match.index < first.at || (match.index === first.at && match[0].length > first.length))) {
      first = { region, at: match.index, length: match[0].length }
    }
  }
  return first
}

function regionByLetters(text: string): Region | null {
  const found = byLetters.find(([letters]) => text.includes(letters) && besideBody(letters).test(text))
  return regions.find((region) => region.code === found?.[1]) ?? null
}

function besideBody(letters: string): RegExp {
  return new RegExp(`(?:министерств[а-я]*(?: [${letter}]+){0,4}|правительств[а-я]*|ДПО|ГБУ|ГАУ|МО|главы) ${letters}(?![${letter}])|(?<![${letter}])${letters} (?:ИПК|ИРО|ИППК)`, 'i')
}
