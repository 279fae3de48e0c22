/** Of several things that were asked of the same people in one row, the one that the target speaks of: «посетили» are visits, not what was confirmed at them. */
const table: readonly { target: RegExp; asked: RegExp }[] = [
  { target: /посети|посещен/i, asked: /посетите/i },
  { target: /подтвер|провер|отработали|согласова/i, asked: /проверьте/i },
  { target: /активир/i, asked: /активируйте/i },
  { target: /размест|разработ|подготов|заполн|представ|скорректир/i, asked: /разместите|заполните|опубликуйте/i },
  { target: /участ|прошли|обуч/i, asked: /примите участие/i },
]

/** Whether a deed, in the words in which it was asked for, is one that the target's words mean. */
export function isMeant(targetWords: string, asked: string): boolean {
  return table.some((row) => row.target.test(targetWords) && row.asked.test(asked))
}

/** The stretch of a cell of targets that speaks of one of them: from its number to the next. */
export function wordsOfTarget(cell: string | null, value: number, of: string | null): string {
  const stretches = (cell ?? '').split(/(?=\(?\d+\s*(?:%|\)))|;/)
  const own = stretches.find((stretch) => stretch.includes(String(value)) && (of === null || stretch.includes(of)))
  return own ?? cell ?? of ?? ''
}
