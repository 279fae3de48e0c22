import { collapse, fold } from '../../kernel/folded-text.ts'
import { letter } from '../../kernel/letter.ts'
import { regionWithPlace } from '../../territories/find-region.ts'
import { nominativeAdjective, type Gender } from '../../territories/nominative-adjective.ts'

const readable = 1000

type Body = { nominative: string; gender: Gender; pattern: string }

/** The nouns of bodies that approve plans, in any case. */
const bodies: readonly Body[] = [
  { nominative: 'министерство', gender: 'neuter', pattern: 'министерств(?:о|а|у|ом|е)' },
  { nominative: 'департамент', gender: 'masculine', pattern: 'департамент(?:а|у|ом|е)?' },
  { nominative: 'комитет', gender: 'masculine', pattern: 'комитет(?:а|у|ом|е)?' },
  { nominative: 'управление', gender: 'neuter', pattern: 'управлени(?:е|я|ю|ем|и)' },
  { nominative: 'отдел', gender: 'masculine', pattern: 'отдел(?:а|у|ом|е)?' },
  { nominative: 'администрация', gender: 'feminine', pattern: 'администраци(?:я|и|ю|ей)' },
  { nominative: 'правительство', gender: 'neuter', pattern: 'правительств(?:о|а|у|ом|е)' },
  { nominative: 'служба', gender: 'feminine', pattern: 'служб(?:а|ы|е|у|ой)' },
  { nominative: 'агентство', gender: 'neuter', pattern: 'агентств(?:о|а|у|ом|е)' },
  { nominative: 'институт', gender: 'masculine', pattern: 'институт(?:а|у|ом|е)?' },
  { nominative: 'центр', gender: 'masculine', pattern: 'центр(?:а|у|ом|е)?' },
  { nominative: 'академия', gender: 'feminine', pattern: 'академи(?:я|и|ю|ей)' },
  { nominative: 'совет', gender: 'masculine', pattern: 'совет(?:а|у|ом|е)?' },
  { nominative: 'учреждение', gender: 'neuter', pattern: 'учреждени(?:е|я|ю|ем|и)' },
]
const anyBody = bodies.map(({ pattern }) => pattern).join('|')
const legalForm = '(?:К|О|Р|С|М|Ф)?(?:Г|М)?[АБК]?О?У(?= (?:ДПО|«|ДО))'
const head = new RegExp(`(?<![${letter}-])(?:(?<minister>министр(?:а|у|ом)?)|(?<adjectives>(?:[а-я-]+(?:ого|его|ому|ему|ым|им|ом|ое|ой|ая|ый|ий) ){0,4})(?<body>${anyBody}))(?![${letter}])`)
const posts = /^(?:(?:врио|вр\.?\s?и\.?\s?о\.?|и\.?\s?о\.?|исполняющ[а-я]+ обязанности|первый|первого|заместител[а-я]+|зам\.?|начальник[а-я]*|директор[а-я]*|председател[а-я]+|руководител[а-я]+|глав(?:а|ы|е|ой)(?= администраци)|заведующ[а-я]+|ректор[а-я]*|министр[а-я]*(?= -|,| и\s))[\s,-]*)+/

/**
 * The approving authority in the nominative, without the post of the one who signed: «Министр образования Ставропольского края» →
 * «Министерство образования Ставропольского края». What follows the noun stays in the case it is printed in; null where the text
 * names no body.
 */
export function nominativeAuthority(text: string): string | null {
  const printed = withoutDetails(inSentenceCase(collapse(text.slice(0, readable))))
  const folded = fold(printed)
  const institution = new RegExp(`(?<![${letter}])${legalForm}[^,;]*`).exec(printed)
  const match = head.exec(folded)
  if (institution && (!match || institution.index < match.index)) return tidy(institution[0])
  if (!match) return onlyPostOf(printed, folded)
  const rest = printed.slice(match.index + match[0].length)
  if (match.groups?.['minister']) return tidy(`Министерство${rest}`)
  const found = bodies.find(({ pattern }) => new RegExp(`^(?:${pattern})$`).test(match.groups?.['body'] ?? ''))
  if (!found) return null
  const adjectives = printed.slice(match.index, match.index + (match.groups?.['adjectives']?.length ?? 0)).trim()
  const words = adjectives === '' ? [] : adjectives.split(' ').filter((word) => !isPostAdjective(word)).map((word) => nominativeAdjective(word, found.gender))
  return tidy([...words, found.nominative].join(' ') + rest)
}

/** «Ректор СКИРО ПК и ПРО» → «СКИРО ПК и ПРО». */
function onlyPostOf(printed: string, folded: string): string | null {
  const post = posts.exec(folded)?.[0]
  const rest = post ? printed.slice(post.length).trim() : ''
  return /^[А-ЯЁ]{2,}/u.test(rest) ? tidy(rest) : null
}

/** Words before the noun that only look like its adjectives. */
function isPostAdjective(word: string): boolean {
  return /^(?:перв|настоящ|утвержденн|данн|следующ|приказ|распоряжени|постановлени|письм|заведующ|министр|решени|реализуем)/iu.test(word)
}

/** Without number, date, signature and what the act is about. */
function withoutDetails(text: string): string {
  return text
    .replace(/^приложение\s*(?:№\s*\d+)?\s*(?=к\s)/iu, '')
    .replace(/\s*(?:(?<![а-яёa-z])от\s*[«"„]?\s*_*\d.*|(?<!(?:сош|оош|школ[аы]|лице[йя]|гимнази[яи]|сад)\s*)№.*|\s_{2,}.*)$/i, '')
    .replace(/\s+(?:об\s+утверждении|о\s+внесении|о\s+реализации|об\s+организации).*$/iu, '')
    .replace(/\s*(?:[А-ЯЁA-Z]\.\s?[А-ЯЁA-Z]\.\s?[А-ЯЁA-Z][а-яёa-z-]+|[А-ЯЁA-Z][а-яёa-z-]+\s[А-ЯЁA-Z]\.\s?[А-ЯЁA-Z]\.).*$/, '')
    .replace(/\s*[«"]\s*_*\d{0,2}_*\s*[»"].*$/u, '')
    .trim()
}

function tidy(text: string): string {
  const trimmed = collapse(text).replace(/[\s,;:.–—-]+$/u, '').replace(/\s+-\s+(?:заместител|начальник|председател|руководител).*$/iu, '')
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1)
}

/** «ДЕПАРТАМЕНТ СМОЛЕНСКОЙ ОБЛАСТИ» → «Департамент Смоленской области»; a text that is not all in capitals stays. */
function inSentenceCase(text: string): string {
  if (/[а-яёa-z]{2}/.test(text) || !/[А-ЯЁA-Z]{5}/.test(text)) return text
  const lower = text.toLowerCase()
  const region = regionWithPlace(lower)
  const named = region ? capitalised(lower, region.at) : lower
  return named
    .replace(/(?<![A-Za-zЀ-ӿ])([A-Za-zЀ-ӿ][A-Za-zЀ-ӿ-]*)(?= (?:(?:муниципальн|городск)[A-Za-zЀ-ӿ]+ )?(?:района|округа|округ|район)(?![A-Za-zЀ-ӿ]))/g, (word) => (/^(?:муниципальн|городск|автономн)/u.test(word) ? word : capitalised(word, 0)))
    .replace(/(?<=(?<![A-Za-zЀ-ӿ])(?:города|город|г\.) )[A-Za-zЀ-ӿ]/g, (letter) => letter.toUpperCase())
    .replace(/(?<![A-Za-zЀ-ӿ])(?:рф|мо|рд|рт|дпо|гбу|гау|мку|мбу)(?![A-Za-zЀ-ӿ])/g, (letters) => letters.toUpperCase())
    .replace(/^[A-Za-zЀ-ӿ]/, (letter) => letter.toUpperCase())
}

function capitalised(text: string, at: number): string {
  return text.slice(0, at) + text.charAt(at).toUpperCase() + text.slice(at + 1)
}
