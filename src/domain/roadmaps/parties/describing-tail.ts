import type { Atom } from './cell-atoms.ts'
import { isHeadInAnyCase, belongsSomewhere } from './party-words.ts'
import { startsWithPersonName, type Start } from './party-start.ts'

/** Words that after a comma go on describing the party before it. */
const tailWords = new Set(
  ('по в во на за из при с со от для к ко у о об над под до между среди через около согласно который которая которое которые которых которым которыми чьи где ' +
    'кроме включая исключая далее также том лице числе курирующие совместно др другие другими далее проекта программы края области района города республики округа сети ' +
    'науки культуры спорта молодежи семьи просвещения дошкольного не вошедшие вошедших лет года г гг числа целях рамках соответствии состав составе').split(' '),
)
const participle = /(?:ющ|ущ|ащ|ящ|вш)(?:ий|ая|ее|ие|его|ей|их|им|ими|ую|ем)(?:ся)?$/
const passive = /(?:енн|анн|янн|ем|им)(?:ый|ая|ое|ые|ых|ым|ыми|ого|ой|ому)$/
const oblique = /(?:ого|его|ых|их|ыми|ими|ому|ой|ей)$/
const taking = /^участни(?:к|ц)/
const schools = /(?:^| )(?:оо|школ[а-я]*|организаци[а-я]*|шнор|учреждени[а-я]*)(?: |$)/

/** After a comma: does the piece at `at` describe the party before it («имеющие …», «закрепленные за …», «проекта «500+»»)? */
export function isTail(atoms: readonly Atom[], at: number, current: readonly Atom[], start: Start): boolean {
  const atom = atoms[at]
  if (!atom) return true
  if (atom.kind === 'bracketed' || atom.kind === 'dash') return true
  if (startsWithPersonName(atoms, at)) return true
  if (taking.test(atom.folded) && schools.test(current.map((word) => word.folded).join(' '))) return true
  if (start !== 'no') return false
  const word = atom.folded.replace(/[.:]+$/, '')
  if (/^[^а-яa-z]*$/.test(word) || /^\d/.test(word)) return true
  if (tailWords.has(word) || participle.test(word) || passive.test(word) || oblique.test(word)) return true
  if (/^[А-Я]{2,}$/.test(atom.text)) return true
  if (/^[а-я]/.test(atom.text) && /^(?:учител|преподавател)/.test(current[0]?.folded ?? '')) return true
  return isHeadInAnyCase(word) && current.some((earlier) => belongsSomewhere(earlier.folded))
}
