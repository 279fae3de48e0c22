import type { Atom } from './cell-atoms.ts'
import { headRole, isLegalForm, lettersRole } from './party-words.ts'

/** Whether a party may begin at an atom: `maybe` only after a separator. */
export type Start = 'sure' | 'maybe' | 'no'

const shortAdjective = /^(?:кл|гл|ст|вед|соц|рег|регион|муниц|мун|обл)\.$/
const plainAdjective = new RegExp(`[а-я]{3}(?:ый|ий|ая|яя|ое|ее|ые|ие)(?:ся)?$|${shortAdjective.source}`)
const eitherAdjective = /(?:ой|ей)$/
const participle = /(?:ющ|ущ|ащ|ящ|вш)(?:ий|ая|ее|ие)(?:ся)?$/
const mostAdjectives = 5

/** «имеющие», «закрывающая»: it governs what follows. People called by a participle («обучающиеся») are nouns. */
export function isParticiple(folded: string): boolean {
  return participle.test(folded) && headRole(folded) === 'other'
}

export function startAt(atoms: readonly Atom[], at: number): Start {
  const atom = atoms[at]
  if (!atom) return 'no'
  if (atom.kind === 'quoted') return 'maybe'
  if (atom.kind !== 'word') return 'no'
  return startOfLetters(atoms, at) ?? startOfWords(atoms, at)
}

function startOfLetters(atoms: readonly Atom[], at: number): Start | null {
  const word = atoms[at]?.text ?? ''
  if (isLegalForm(word)) return 'sure'
  const letters = lettersRole(word)
  if (letters === null) return null
  if (letters === 'party') return 'sure'
  if (letters === 'part') return 'no'
  const next = atoms[at + 1]
  return next?.kind === 'word' && (isLegalForm(next.text) || lettersRole(next.text) === 'party') ? 'sure' : 'maybe'
}

/** Adjectives in the nominative and then a head noun: «Муниципальные методические службы». */
function startOfWords(atoms: readonly Atom[], at: number): Start {
  let adjectives: 'none' | 'plain' | 'either' = 'none'
  for (let i = at; i <= at + mostAdjectives; i += 1) {
    const atom = atoms[i]
    if (atom?.kind === 'dash' || (atom?.kind === 'and' && i > at)) continue
    if (atom?.kind !== 'word') return 'no'
    const head = shortAdjective.test(atom.folded) ? 'other' : headRole(atom.folded)
    if (head === 'nominative') return 'sure'
    if (head === 'doubtful' && adjectives === 'none' && !plainAdjective.test(atom.folded)) return 'maybe'
    if (head === 'doubtful' && !plainAdjective.test(atom.folded)) return adjectives === 'plain' ? 'sure' : 'no'
    if (i > at && isLegalOrLetters(atom)) return adjectives === 'plain' ? 'sure' : 'no'
    if (plainAdjective.test(atom.folded)) adjectives = adjectives === 'either' ? 'either' : 'plain'
    else if (eitherAdjective.test(atom.folded)) adjectives = 'either'
    else return 'no'
    if (isParticiple(atom.folded) && !isPersonsHead(atoms[i + 1])) return 'no'
    if (head === 'doubtful' && !followedByNoun(atoms, i)) return 'maybe'
  }
  return 'no'
}

function isLegalOrLetters(atom: Atom): boolean {
  return isLegalForm(atom.text) || lettersRole(atom.text) === 'party'
}

/** «курирующие методисты», but «осуществляющие управление» describes. */
function isPersonsHead(atom: Atom | undefined): boolean {
  return atom?.kind === 'word' && headRole(atom.folded) === 'nominative' && !/[еоя]$/.test(atom.folded)
}

function followedByNoun(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at + 1]
  return next?.kind === 'word' && (headRole(next.folded) !== 'other' || plainAdjective.test(next.folded))
}

/** «Иванова И.И.»: a name joins the office beside it, on either side of a comma. */
export function isPersonName(atoms: readonly Atom[]): boolean {
  return atoms.length <= 3 && /^(?:[А-Я][а-я]+(?:-[А-Я][а-я]+)? [А-Я][а-я]+ [А-Я][а-я]+(?:вич|вна|ична)|[А-Я][а-я]+(?:-[А-Я][а-я]+)? (?:[А-Я]\. ?[А-Я]\.?)|[А-Я]\. ?[А-Я]\. ?[А-Я][а-я]+)$/.test(atoms.map((atom) => atom.text).join(' '))
}

export function startsWithPersonName(atoms: readonly Atom[], at: number): boolean {
  return isPersonName(atoms.slice(at, at + 2)) || isPersonName(atoms.slice(at, at + 3))
}
