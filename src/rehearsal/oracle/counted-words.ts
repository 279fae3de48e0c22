/** Whose share or how many of what a target of a road map speaks of, as a person reads its words. */
export type Whom = 'schools' | 'earlier-schools' | 'curators' | 'municipal-coordinators' | 'municipalities'

export type Counted =
  /** Which share of these did all that the activity asked of them, and had it confirmed. */
  | { what: 'share'; of: Whom }
  /** How many of these did it, or handed it in. */
  | { what: 'number'; of: readonly Whom[] }
  /** Words from which nobody can count anything before its process exists: respondents, requests, opinions, things held or written. */
  | { what: 'nothing'; because: string }

type Row = { words: RegExp; unit: 'percent' | 'count'; counted: Counted }

const share = (of: Whom): Counted => ({ what: 'share', of })
const nothing = (because: string): Counted => ({ what: 'nothing', because })

/**
 * The table, from the top; the words are those of the target («100 % школ-участников») together with the cell that it stands in.
 * Written from the documents: it knows no binding and no code of the engine that it judges.
 */
const table: readonly Row[] = [
  { words: /респондент/i, unit: 'percent', counted: nothing('respondents are counted by a survey') },
  { words: /удовлетвор/i, unit: 'percent', counted: nothing('an opinion is measured by a survey') },
  { words: /заявок|обращени|запрос/i, unit: 'percent', counted: nothing('requests are counted by consultations') },
  { words: /^\s*(?:молод\S*\s+)?(?:учител|педагог|обучающ|ученик|родител)/i, unit: 'percent', counted: nothing('who teaches and learns is not played one by one') },
  { words: /дорожн\S* карт|муниципальн\S* программ|муниципалитет|муниципальн\S* (?:район|округ|образован)/i, unit: 'percent', counted: share('municipalities') },
  { words: /муниципальн\S* координатор/i, unit: 'percent', counted: share('municipal-coordinators') },
  { words: /^\s*(?:\d+\s*%\s*)?\(?(?:все\S*\s)?куратор/i, unit: 'percent', counted: share('curators') },
  { words: /(?:школ|ОО|организаци)\S*[^.;]*\b20\d\d\s*(?:г|год)/i, unit: 'percent', counted: share('earlier-schools') },
  // One visit and one team a school.
  { words: /посещени|(?:^|управленческ\S* |школьн\S* )команд/i, unit: 'percent', counted: share('schools') },
  { words: /школ|ОО(?![а-яё])|организаци|руководител|директор|педагог|участник|ИС МЭДК/i, unit: 'percent', counted: share('schools') },
  { words: /./s, unit: 'percent', counted: nothing('the words name nobody whom the rehearsal plays') },
  // «десяти ШНОР» are the schools themselves; of «школьных практик» each school hands in its own.
  { words: /^\s*(?:школ(?!ьн)|шнор|шнсу|оо(?![а-яё])|(?:обще)?образовательн\S* организаци)|практик|опыт|кейс/i, unit: 'count', counted: { what: 'number', of: ['schools', 'earlier-schools'] } },
  { words: /./s, unit: 'count', counted: nothing('things held or written are counted by processes of their own') },
]

/** What a target speaks of: `of` as printed beside the number, in a plan of these years. */
export function countedBy({ of, unit, years }: { of: string | null; unit: 'percent' | 'count'; years: readonly number[] }): Counted {
  const words = of ?? ''
  const found = table.find((row) => row.unit === unit && row.words.test(words))?.counted ?? nothing('no words')
  // «школ 2021 года» in a plan of 2021 are this year's.
  if (found.what === 'share' && found.of === 'earlier-schools' && !namesEarlierYear(words, years)) return share('schools')
  return found
}

function namesEarlierYear(words: string, years: readonly number[]): boolean {
  const first = Math.min(...years)
  return [...words.matchAll(/\b(20\d\d)\b/g)].some(([year]) => Number(year) < first)
}
