const nouns: Record<string, string> = {
  министерство: 'министерства', департамент: 'департамента', управление: 'управления', комитет: 'комитета', отдел: 'отдела',
  администрация: 'администрации', агентство: 'агентства', служба: 'службы', институт: 'института', центр: 'центра',
  учреждение: 'учреждения', школа: 'школы', гимназия: 'гимназии', лицей: 'лицея', правительство: 'правительства', академия: 'академии',
}

/**
 * «Департамент Смоленской области» → «Департамента Смоленской области»: the head noun and the adjectives before it are declined,
 * what follows is in its case already. Null where the head is not among the bodies that approve plans.
 */
export function genitiveAuthority(authority: string): string | null {
  const words = authority.split(' ')
  const head = words.findIndex((word) => nouns[word.toLowerCase()] !== undefined)
  if (head < 0 || head > 3) return null
  const adjectives = words.slice(0, head).map(genitiveAdjective)
  if (adjectives.includes(null)) return null
  const noun = words[head] ?? ''
  return [...adjectives, withCaseOf(noun, nouns[noun.toLowerCase()] ?? noun), ...words.slice(head + 1)].join(' ')
}

function genitiveAdjective(word: string): string | null {
  const masculine = /^(.+)(ый|ой|ое)$/u.exec(word)
  if (masculine) return `${masculine[1]}ого`
  const soft = /^(.+[кгхжшщч])(ий)$/u.exec(word)
  if (soft) return `${soft[1]}ого`
  const feminine = /^(.+)ая$/u.exec(word)
  return feminine ? `${feminine[1]}ой` : null
}

function withCaseOf(pattern: string, word: string): string {
  const first = pattern[0] ?? ''
  return first === first.toUpperCase() ? `${first}${word.slice(1)}` : word
}
