import { collapse, fold } from '../../kernel/folded-text.ts'

const predicate = /^(?:[а-я]+(?:али|или|ыли|ели|яли|ули|шли|гли|ала|ила|яла|ела|ало|ило|ела)|[а-я]{3,}(?:ены|аны|яты|ена|ана|ято|ено|ано|уты|оваться)|[а-я]{4,}(?:ются|ется|ются|яются|ает|ают|яют|ует|уют|имеют|имеет)|имеют|имеет|будут|будет|получат|примут|пройдут|не|разработан|проведен|размещен|скорректирован|реализован|организован|создан|подготовлен|утвержден|сформирован|включен|охвачен|нет|есть|приняли|прошли|даны)$/
const nominative = /(?:ый|ский|цкий|ые|ские|цкие|щие|щий|ская|цкая|ная)$/
const stop = /[.,;:)]/
const leading = /^(?:и более|и выше|или более|и больше|и менее)\s+/
const mostWords = 12
const context = 400

/** What the number counts, as printed: the words after it up to the predicate, or, with a predicate at once, the words before it. */
export function populationOf(printed: string, start: number, end: number): string | null {
  const following = after(printed.slice(end, end + context))
  const preceding = printed.slice(Math.max(0, start - context), start)
  const isRemark = following === null || /^(?:к|до|за|в|по|на|с|со)\s/iu.test(following)
  return isRemark ? (beforeNumber(preceding) ?? following) : following
}

function after(rest: string): string | null {
  const folded = fold(rest)
  let at = /^[\s)]*/.exec(folded)?.[0].length ?? 0
  if (folded.slice(0, at).includes(')') === false && /^\s*[.,;:]/.test(folded)) return null
  at += leading.exec(folded.slice(at))?.[0].length ?? 0
  const from = at
  let words = 0
  for (const match of folded.slice(from).matchAll(/«[^»]*»?|\S+/g)) {
    const word = match[0].replace(/[.,;:()]+$/, '')
    if (/^[(–—-]/u.test(match[0]) || predicate.test(word) || (words > 0 && nominative.test(word)) || words >= mostWords) break
    at = from + match.index + match[0].length
    words += 1
    if (!match[0].startsWith('«') && stop.test(match[0].slice(-1))) break
  }
  return clean(rest.slice(from, at))
}

/** The clause before, without the comparing words: «Доля школ, принявших участие, – 95 %». */
function beforeNumber(rest: string): string | null {
  const clause = rest.slice(Math.max(...['. ', ';', '\n', '%', '),'].map((mark) => rest.lastIndexOf(mark)), rest.lastIndexOf('(')) + 1)
  const words = collapse(clause.replace(comparing, ''))
  const opened = rest.lastIndexOf('(')
  return clean(words.split(' ').slice(-mostWords).join(' ')) ?? (opened > 0 ? beforeNumber(rest.slice(0, opened)) : null)
}

const comparing = /[\s,(–—:=≥≤<>-]*(?:(?<![а-яёa-z])(?:как\s+минимум|не\s*(?:менее|ниже|более|выше|меньше|больше)|более|свыше|выше|минимум|до|от|на|в))?[\s,(≥≤<>=–—:-]*(?:(?<![а-яёa-z])чем)?\s*(?:(?<![а-яёa-z])(?:на|в|до|у))?[\s(–—:-]*$/i

function clean(text: string): string | null {
  const cleaned = collapse(text).replace(/^[\s,;:)(–—-]+/u, '').replace(/(?:\s+(?:в|на|по|с|из|для|и|о|об|к|у|от|при|за))?[\s.,;:(–—-]*$/iu, '').trim()
  const closed = cleaned.includes('(') ? cleaned : cleaned.replace(/\)+$/, '')
  return /[A-Za-zЀ-ӿ]/.test(closed) && !/^(?:в|на|по|с|и|к|у|от|до|не)$/i.test(closed) ? closed : null
}
