const plus = /«?500\s?(?:\+|плюс)»?/iu
const excluded = /не\s+(вошедш|вошл|участвующ|участвова|включ[её]нн|являющ\S+\s+участник|охваченн|попавш)/iu
const quoted = /(?:проект|программ|инициатив)[а-я]*\s+(?:[а-я]+\s+){0,4}?[«"“„]([^«»"“”„]{2,80})[»"”“]/giu
const federal = /(национальн|федеральн|государственн)[а-я]*\s+(проект|программ)[а-я]*\s*$/iu

/** The initiative that a text names as its own: «500+», or another project by its name. Null where it is named as left out of. */
export function readProgramme(title: string, around: string, rows: readonly string[]): string | null {
  for (const text of [title, around]) {
    const found = plus.exec(text)
    if (found !== null) return excluded.test(title) ? null : '500+'
  }
  if (excluded.test(title)) return null
  if (rows.filter((text) => plus.test(text)).length >= 2) return '500+'
  return namedProject(title) ?? namedProject(around.slice(0, 4000))
}

/** A project of its own before the national one that it is part of. */
function namedProject(text: string): string | null {
  const names = [...text.matchAll(quoted)].map((found) => ({ name: found[1] ?? '', federal: federal.test(text.slice(0, found.index + (found[0].search(/[«"“„]/u)))) }))
  return (names.find((found) => !found.federal) ?? names[0])?.name ?? null
}
