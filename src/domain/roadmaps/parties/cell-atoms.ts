import { fold, foldLetters } from '../../kernel/folded-text.ts'

/**
 * A piece of a party cell that no list is split inside of: a word, a quoted name, a bracketed remark; or what may separate two
 * parties. Places are those of the printed text.
 */
export type Atom = {
  kind: 'word' | 'quoted' | 'bracketed' | 'dash' | 'comma' | 'stop' | 'line' | 'and' | 'slash'
  start: number
  end: number
  /** Folded, with its case. */
  text: string
  folded: string
}

const conjunctions = new Set(['и', 'или', 'либо', 'а'])

export function atomsOf(printed: string): Atom[] {
  const text = foldLetters(printed)
  const folded = fold(printed)
  const atoms: Atom[] = []
  let at = 0
  while (at < text.length) {
    const [kind, end] = pieceAt(text, at)
    if (kind !== 'space') {
      const words = { text: text.slice(at, end), folded: folded.slice(at, end) }
      const named = kind === 'word' && conjunctions.has(words.folded) ? 'and' : kind
      atoms.push({ kind: named, start: at, end, ...words })
    }
    at = end
  }
  return atoms
}

function pieceAt(text: string, at: number): [Atom['kind'] | 'space', number] {
  const character = text.charAt(at)
  if (character === '\n' || character === '\r') return ['line', at + 1]
  if (/\s/.test(character)) return ['space', at + 1]
  if (character === ',') return ['comma', at + 1]
  if (character === ';') return ['stop', at + 1]
  if (character === '/') return ['slash', at + 1]
  if (character === '-' && /^-(?:\s|$)/.test(text.slice(at, at + 2))) return ['dash', at + 1]
  if (character === '(') return ['bracketed', closing(text, at, '(', ')') ?? text.length]
  if (character === '«' || character === '“' || character === '„') return ['quoted', closing(text, at, '«“„', '»”') ?? at + 1]
  if (character === '"') return ['quoted', plainQuote(text, at) ?? at + 1]
  return ['word', wordEnd(text, at)]
}

/** One past the bracket that closes the one at `at`; a sentence may not be swallowed by a bracket that nobody closed. */
function closing(text: string, at: number, opening: string, closers: string): number | null {
  let depth = 0
  for (let i = at; i < text.length; i += 1) {
    if (opening.includes(text.charAt(i))) depth += 1
    if (closers.includes(text.charAt(i))) depth -= 1
    if (depth === 0) return i + 1
  }
  const shallow = [...closers].map((closer) => text.lastIndexOf(closer)).filter((found) => found > at)
  return shallow.length > 0 ? Math.max(...shallow) + 1 : null
}

function plainQuote(text: string, at: number): number | null {
  const end = text.indexOf('"', at + 1)
  return end < 0 ? null : end + 1
}

function wordEnd(text: string, at: number): number {
  let end = at + 1
  while (end < text.length && !/[\s,;/(«“„"]/.test(text.charAt(end))) end += 1
  return end
}
