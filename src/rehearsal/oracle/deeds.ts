import type { Whom } from './counted-words.ts'

/** One thing asked of one member, as the player who was asked saw it. */
export type Asked = { position: number; whom: Whom; member: string; deed: string }

/** What the players were asked and did, written down by themselves: the only source of what the oracle expects. */
export type Deeds = {
  asked: (asked: Asked) => void
  /** Confirmed by another, or proved by an official document where nobody could confirm. */
  proved: (asked: Asked) => void
  /** Taken off for good: waived, or withdrawn. It counts neither way. */
  spared: (asked: Asked) => void
  /** The share, in percent, of these members who were asked and have proved all that they were asked; null where nobody was asked. */
  share: (position: number, whom: Whom, members: readonly string[]) => number | null
  /** Members of whom nothing was ever asked. */
  neverAsked: (position: number, whom: Whom, members: readonly string[]) => string[]
}

export function deeds(): Deeds {
  const states = new Map<string, Map<string, Map<string, 'asked' | 'proved' | 'spared'>>>()
  const ofMember = (position: number, whom: Whom, member: string) => {
    const key = `${position}/${whom}`
    const members = states.get(key) ?? new Map<string, Map<string, 'asked' | 'proved' | 'spared'>>()
    states.set(key, members)
    const done = members.get(member) ?? new Map<string, 'asked' | 'proved' | 'spared'>()
    members.set(member, done)
    return done
  }
  const lookUp = (position: number, whom: Whom, member: string) => states.get(`${position}/${whom}`)?.get(member)

  return {
    asked: ({ position, whom, member, deed }) => {
      const done = ofMember(position, whom, member)
      if (!done.has(deed)) done.set(deed, 'asked')
    },
    proved: ({ position, whom, member, deed }) => ofMember(position, whom, member).set(deed, 'proved'),
    spared: ({ position, whom, member, deed }) => ofMember(position, whom, member).set(deed, 'spared'),
    share: (position, whom, members) => {
      if (!members.some((member) => lookUp(position, whom, member))) return null
      const all = members.filter((member) => {
        const left = [...(lookUp(position, whom, member)?.values() ?? [])].filter((state) => state !== 'spared')
        return left.length > 0 && left.every((state) => state === 'proved')
      })
      return members.length === 0 ? null : (all.length / members.length) * 100
    },
    neverAsked: (position, whom, members) => members.filter((member) => lookUp(position, whom, member) === undefined),
  }
}
