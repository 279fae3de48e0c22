const latin: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't',
  у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
}

/** What a person's login might be: the surname and the initials, in Latin letters, for every keyboard has those. */
export function loginOfName(name: string): string {
  const [surname = '', ...others] = name.trim().split(/\s+/).map(inLatin).filter((word) => word !== '')
  const initials = others.slice(0, 2).map((word) => word.charAt(0)).join('')
  return initials === '' ? surname : `${surname}.${initials}`
}

/** That login, or the first of its likes that nobody has. */
export function freeLogin(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted}${number}`)) return `${wanted}${number}`
}

function inLatin(word: string): string {
  return [...word.toLowerCase()].map((letter) => latin[letter] ?? letter).join('').replaceAll(/[^a-z0-9-]/g, '')
}
