import type { Activity } from '../plan/plan.ts'
import type { Warning, WarningPlace } from '../plan/warning.ts'

const frequencies: readonly (readonly [name: string, words: RegExp])[] = [
  ['ежедневно', /ежедневн/iu], ['еженедельно', /еженедельн|раз в неделю/iu], ['ежемесячно', /ежемесячн|раз в месяц/iu],
  ['ежеквартально', /ежеквартальн|раз в квартал/iu], ['раз в полугодие', /раз в полугоди/iu], ['ежегодно', /ежегодн|раз в год/iu],
]

/** «Еженедельных» in one cell, «ежемесячных» in another of the same activity. */
export function frequencyDoubt({ title, description, schedule, indicator }: Activity): Warning | null {
  const cells: [WarningPlace, string | null][] = [['schedule', schedule.text], ['title', title], ['description', description], ['indicator', indicator?.text ?? null]]
  const said = cells.map(([place, text]) => ({ place, names: frequenciesIn(text) })).filter(({ names }) => names.length > 0)
  const other = said.slice(1).find(({ names }) => !names.some((name) => said[0]?.names.includes(name)))
  if (said[0] === undefined || other === undefined) return null
  return {
    code: 'contradiction', where: other.place,
    message: `Ячейки расходятся в частоте: «${said[0].names[0]}» и «${other.names[0]}».`,
    advice: 'Уточните, как часто проводится мероприятие.',
  }
}

function frequenciesIn(text: string | null): string[] {
  return text === null ? [] : frequencies.filter(([, words]) => words.test(text)).map(([name]) => name)
}
