export type Gender = 'masculine' | 'feminine' | 'neuter'

/** «Аткарского» → «Аткарский»: an adjective of a name from any case to the nominative; its case of letters stays. */
export function nominativeAdjective(word: string, gender: Gender): string {
  const cut = /^(.+?)(?:ого|его|ому|ему|ым|им|ом|ем|ый|ий|ой|ая|яя|ую|юю|ое|ее|ей)$/iu.exec(word)?.[1]
  if (!cut) return word
  const soft = /(?:его|ему|ее|яя|юю)$/iu.test(word) || (/(?:ий|ей|им|ем)$/iu.test(word) && !/[кгхжшщч]$/iu.test(cut))
  const ending = endings[gender][soft ? 'soft' : /[кгхжшщч]$/iu.test(cut) ? 'hushing' : 'hard']
  const stressed = gender === 'masculine' && (word.toLowerCase().endsWith('ой') || /(?:городск|донск|морск|заводск|толст)$/iu.test(cut)) ? 'ой' : ending
  return cut + (word === word.toUpperCase() ? stressed.toUpperCase() : stressed)
}

const endings = {
  masculine: { hard: 'ый', hushing: 'ий', soft: 'ий' },
  feminine: { hard: 'ая', hushing: 'ая', soft: 'яя' },
  neuter: { hard: 'ое', hushing: 'ое', soft: 'ее' },
} as const
