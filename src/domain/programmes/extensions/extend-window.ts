import { yearOf, type CivilDate } from '../../kernel/civil-date.ts'
import { OporaError } from '../../kernel/errors.ts'
import { requireOpen } from '../change-programme.ts'
import type { ProgrammeState } from '../programme.ts'

type Extension = {
  programme: { state: ProgrammeState; year: number }
  /** The end of the window as it stands for this school or person, earlier extensions counted. */
  end: CivilDate
  until: CivilDate
  today: CivilDate
}

/** An extension makes one window longer, for one: later than it ends now, not into the past, not beyond the programme's year. */
export function requireExtension({ programme, end, until, today }: Extension): void {
  requireOpen(programme)
  if (programme.state === 'preparing') throw new OporaError('invalid_state', 'programme.not-started', { year: programme.year })
  if (until <= end) throw new OporaError('invalid_input', 'programme.extension-not-later', { end })
  if (until < today) throw new OporaError('invalid_input', 'programme.extension-past', { today })
  if (yearOf(until) > programme.year) throw new OporaError('invalid_input', 'programme.extension-too-far', { year: programme.year })
}
