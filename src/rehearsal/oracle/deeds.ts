import { isAsked, type ChainStep } from '../record/chain-steps.ts'
import type { Whom } from './counted-words.ts'
import { isMeant } from './meant-deeds.ts'

/** What was asked of whom, as the player who was asked reads it. */
export type Asked = {
  /** Whether it was asked of a member, or of the body that answers for the whole row. */
  duty: 'do' | 'organise'
  /** Names the deed: what is asked again after a return is the same. */
  deed: string
  position: number
  /** The words of the sub-row that it is about; null for the whole row. */
  part: string | null
  /** What was asked, in the words of the assignment's page. */
  words: string
  /** Each body or person that it counts for: a curator's visit counts for the school and for the curator. */
  members: readonly { whom: Whom; member: string }[]
}

type Question = { position: number; part: string | null; /** The target's own words. */ words: string; whom: Whom; members: readonly string[] }

/** What the players were asked and did, written down by themselves: the only source of what the oracle expects. */
export type Deeds = {
  asked: (asked: Asked) => void
  /** Confirmed by another, or proved by an official document where nobody could confirm. */
  proved: (deed: string) => void
  /** Taken off for good: waived, or withdrawn. It counts neither way. */
  spared: (deed: string) => void
  /** The share, in percent, of these members who were asked and have proved all that they were asked; null where none of them was asked. */
  share: (question: Question) => number | null
  /** How many members of a kind have proved all that they were asked; null where nobody was asked. */
  number: (question: Omit<Question, 'members'>) => number | null
  /** Whether all that a school was asked of a step, in this row, was taken off. */
  isSpared: (of: { position: number; part: string | null; step: ChainStep; school: string }) => boolean
  /** Members of whom nothing was ever asked. */
  neverAsked: (question: Question) => string[]
}

export function deeds(): Deeds {
  const known = new Map<string, Asked & { state: 'asked' | 'proved' | 'spared' }>()
  const set = (deed: string, state: 'proved' | 'spared') => {
    const found = known.get(deed)
    if (found) known.set(deed, { ...found, state })
  }
  const ofMember = ({ position, part, words, whom }: Omit<Question, 'members'>) => {
    const found = new Map<string, ('asked' | 'proved' | 'spared')[]>()
    const ofRow = [...known.values()].filter((deed) => deed.position === position && (part === null || deed.part === part) && deed.members.some((counted) => counted.whom === whom))
    const done = ofRow.filter(({ duty }) => duty === 'do')
    const meant = done.filter((deed) => isMeant(words, deed.words))
    // Whoever answers for the row answers for all of it.
    for (const deed of meant.length > 0 ? meant : done.length > 0 ? done : ofRow) {
      for (const { member } of deed.members.filter((counted) => counted.whom === whom)) found.set(member, [...(found.get(member) ?? []), deed.state])
    }
    return found
  }

  return {
    asked: (asked) => {
      if (!known.has(asked.deed)) known.set(asked.deed, { ...asked, state: 'asked' })
    },
    proved: (deed) => set(deed, 'proved'),
    spared: (deed) => set(deed, 'spared'),
    share: (question) => {
      const states = ofMember(question)
      if (!question.members.some((member) => states.has(member))) return null
      const left = question.members.map((member) => (states.get(member) ?? ['asked' as const]).filter((state) => state !== 'spared')).filter((asked) => asked.length > 0)
      return left.length === 0 ? null : (left.filter((asked) => asked.every((state) => state === 'proved')).length / left.length) * 100
    },
    number: (question) => {
      const states = [...ofMember(question).values()]
      return states.length === 0 ? null : states.filter((asked) => asked.some((state) => state === 'proved') && asked.every((state) => state !== 'asked')).length
    },
    isSpared: ({ position, part, step, school }) => {
      const own = [...known.values()].filter((deed) => deed.position === position && (part === null || deed.part === part) && deed.members.some(({ member }) => member === school) && isAsked(step, deed.words))
      return own.length > 0 && own.every(({ state }) => state === 'spared')
    },
    neverAsked: (question) => {
      const states = ofMember(question)
      return question.members.filter((member) => !states.has(member))
    },
  }
}
