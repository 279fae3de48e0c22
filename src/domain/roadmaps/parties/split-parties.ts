import { atomsOf, type Atom } from './cell-atoms.ts'
import { isTail } from './describing-tail.ts'
import { listItems } from './list-items.ts'
import { isLegalForm, isSchoolLetters, lettersRole, takesBody } from './party-words.ts'
import { isParticiple, isPersonName, startAt, startsWithPersonName } from './party-start.ts'

/** The parties of a cell as printed, in order: a list is split where a person would split it, a description stays with its party. */
export function splitParties(cell: string): string[] {
  return listItems(cell).flatMap((item) => item.replace(label, '').split(together)).flatMap((item) => splitItem(item)).map(trimmed).filter((party) => party !== '')
}

const label = /^\s*(?:ответственн[а-я]+|отв\.|исполнител[а-я]+)\s*[:–—]\s*/iu
/** Two that act together are two parties. */
const together = /\s+(?:совместно\s+со?|при\s+участии|во\s+взаимодействии\s+со?)\s+(?![^(]*\))/iu

type Separator = 'hard' | 'line' | 'and' | 'none'

function splitItem(item: string): string[] {
  const atoms = atomsOf(item)
  const parties: Atom[][] = []
  let separator: Separator = 'none'
  for (const [at, atom] of atoms.entries()) {
    if (isSeparator(atom)) {
      separator = stronger(separator, separatorOf(atom))
      continue
    }
    const current = parties.at(-1)
    if (!current || begins(atoms, at, separator, current)) parties.push([atom])
    else current.push(atom)
    separator = 'none'
  }
  return parties.map((party) => item.slice(party[0]?.start ?? 0, party.at(-1)?.end ?? 0))
}

function begins(atoms: readonly Atom[], at: number, separator: Separator, current: readonly Atom[]): boolean {
  const start = startAt(atoms, at)
  switch (separator) {
    case 'hard': return isPersonName(current) ? startsWithPersonName(atoms, at) : !isTail(atoms, at, current, start)
    case 'line': return isComplete(current) && (start !== 'no' || (/^[А-Я]/.test(atoms[at]?.text ?? '') && !isTail(atoms, at, current, start)))
    case 'and': return (isComplete(current) || isLoneLevel(current)) && (start === 'sure' || (start === 'maybe' && isBare(current))) && !continuesBody(atoms, at, current)
    case 'none': return start === 'sure' && isComplete(current) && !belongsTo(atoms, at, current)
  }
}

function isSeparator(atom: Atom): boolean {
  return atom.kind === 'comma' || atom.kind === 'stop' || atom.kind === 'line' || atom.kind === 'and' || atom.kind === 'slash'
}

function separatorOf(atom: Atom): Separator {
  if (atom.kind === 'line') return 'line'
  return atom.kind === 'and' || atom.kind === 'slash' ? 'and' : 'hard'
}

const strength = ['none', 'line', 'and', 'hard'] as const satisfies readonly Separator[]

function stronger(one: Separator, other: Separator): Separator {
  return strength.indexOf(one) > strength.indexOf(other) ? one : other
}

/** A party has its noun: «муниципальные и» has none yet. */
function isComplete(current: readonly Atom[]): boolean {
  const last = current.at(-1)
  if (!last || last.kind === 'dash' || last.text.endsWith('-') || isParticiple(last.folded) || isPersonName(current)) return false
  if (/^(?:и|по|в|на|за|при|с|со|из|от|для|к|у|о|об|над|под|до)$/.test(last.folded)) return false
  return current.some((atom, at) => startAt(current, at) !== 'no' || (atom.kind === 'quoted' && at > 0))
}

/** «Региональный и муниципальные координаторы» are two, the first without its noun. */
function isLoneLevel(current: readonly Atom[]): boolean {
  return current.length === 1 && /^(?:федеральн|региональн|муниципальн|школьн)(?:ый|ые)$/.test(current[0]?.folded ?? '')
}

/** Nothing but adjectives and the noun, so that «и школы» is another party and no second complement. */
function isBare(current: readonly Atom[]): boolean {
  const head = current.findLastIndex((_, at) => startAt(current.slice(at), 0) !== 'no')
  return current.slice(head + 1).every((atom) => atom.folded === 'образования' || atom.kind === 'quoted' || atom.kind === 'bracketed')
}

/** «руководители ОО», «ГБУ ДПО РД «ДИРО»», «ЦНППМ ГАУ ДПО «СОИРО»»: letters that belong to the words before them. */
function belongsTo(atoms: readonly Atom[], at: number, current: readonly Atom[]): boolean {
  const atom = atoms[at]
  const last = current.at(-1)
  if (!atom || !last) return false
  if (!isLetters(atom)) return false
  if (current.every((earlier) => isLegalForm(earlier.text) || lettersRole(earlier.text) === 'region')) return true
  if (atom.text === 'ДПО' || (last.kind === 'word' && isLegalForm(last.text))) return true
  if (last.kind === 'word' && takesBody(last.folded, atom.text)) return true
  if (current.some((earlier) => /^(?:кафедр|лаборатори|факультет)/.test(earlier.folded)) && isInstitute(atoms, at)) return true
  if (last.kind === 'word' && /(?:ных|ого|ской|его|ими|ыми)$/.test(last.folded)) return true
  if (/^(?:по|для|с|со|на|в|за|при|от|из)$/.test(current.at(-2)?.folded ?? '')) return true
  return (current[0]?.text ?? '').startsWith('ЦНППМ') && current.every(isLetters) && isInstitute(atoms, at)
}

/** «специалисты ЦНППМ и ЦОКО» are people of two bodies. */
function continuesBody(atoms: readonly Atom[], at: number, current: readonly Atom[]): boolean {
  const [before, last] = current.slice(-2)
  const atom = atoms[at]
  return Boolean(atom && last && before && isLetters(atom) && !isLegalForm(atom.text) && isLetters(last) && before.kind === 'word' && takesBody(before.folded, last.text) && isSchoolLetters(last.text) === isSchoolLetters(atom.text))
}

function isLetters(atom: Atom): boolean {
  return atom.kind === 'word' && (isLegalForm(atom.text) || lettersRole(atom.text) !== null)
}

function isInstitute(atoms: readonly Atom[], at: number): boolean {
  const word = atoms[at]?.text ?? ''
  return isLegalForm(word) || /(?:ИРО|ИПК|ИППК|ИОО|ИРОСТ)$/.test(word) || lettersRole(word) === 'region'
}

function trimmed(party: string): string {
  const clean = party.trim().replace(/^[-–—:•]+\s*/u, '').replace(/[\s,;:–—-]+$/u, '')
  return clean.endsWith('.') && /[а-яёa-z]{3}\.$|[)»"]\.$/.test(clean.slice(-4)) ? clean.slice(0, -1) : clean
}
