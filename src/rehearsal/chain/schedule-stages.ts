import { addDays, type CivilDate } from '../../domain/kernel/civil-date.ts'
import { stages, type Stage } from '../record/chain-steps.ts'
import { spanOf, type Days } from '../record/chain-windows.ts'
import { dayIn } from './chain-habits.ts'
import { rank, type Chain } from './chain.ts'
import { whoOf, type Writing } from './documents.ts'
import { scheduleReviews } from './reading.ts'
import { acceptAll } from './schedule-writing.ts'
import { proveActions, reportStage } from './stages.ts'

/** A school works so long on what it brings before it reports. */
const work = 7
/** A school that has no accepted programme yet looks again so often, a week apart. */
const patience = 3

/** Both stages, in the windows that the plans give: schools prove what they did and report on it, and the reports go the way of their documents. */
export function scheduleStages(chain: Chain, writings: readonly Writing[]): void {
  const { record, days, chanceFor, agenda } = chain
  for (const stage of stages) {
    const window = windowOf(chain, stage)
    if (window === null) continue
    record.isStaged = true
    for (const writing of writings) {
      const on = dayIn(window, chanceFor(`${writing.school.name} proves stage ${stage}`), window.from)
      if (on === null || addDays(on, 20) > days.to) continue
      agenda.at(addDays(on, -work), rank.schools, whoOf(writing), () => proveActions(writing, stage))
      agenda.at(on, rank.schools, whoOf(writing), () => reportStage(writing, stage, patience))
    }
    const read = spanOf(chain.windows[`read-stage-${stage}`])
    if (read === null && !record.isReviewed) agenda.at(addDays(window.to, 20), rank.close, 'reviews', () => acceptAll(chain))
    else scheduleReviews({ chain, writings, from: read?.from ?? addDays(window.from, 4), regionFrom: read?.from ?? addDays(window.from, 4), until: laterOf(addDays(window.to, 14), read?.to ?? ''), sample: null })
  }
}

/** As printed; where only its reading is spoken of, in time for that. */
function windowOf({ windows }: Chain, stage: Stage): Days | null {
  const asked = spanOf(windows[`prove-${stage}`]) ?? spanOf(windows[`confirm-stage-${stage}`])
  const read = spanOf(windows[`read-stage-${stage}`])
  return asked ?? (read === null ? null : { from: addDays(read.from, -14), to: addDays(read.from, -1) })
}

function laterOf(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other
}
