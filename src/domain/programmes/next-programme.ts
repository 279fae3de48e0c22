import { OporaError } from '../kernel/errors.ts'
import type { Kept } from '../kernel/shift-date.ts'
import { shiftedFrame } from './frame/next-frame.ts'
import type { Programme } from './programme.ts'

/**
 * The next year, opened from this one: frame on the shifted windows, the same settings, a catalogue of its own label. Schools are not taken
 * over: those of this year are known to the next one as its «школы прошлого года».
 */
export function nextProgramme(programme: Programme, { id, keep, catalogue }: { id: string; keep: Kept; catalogue: string }): Programme {
  if (programme.state === 'preparing') throw new OporaError('invalid_state', 'programme.not-started', { year: programme.year })
  return { ...programme, id, year: programme.year + 1, state: 'preparing', catalogue, frame: shiftedFrame(programme.frame, 1, keep), previousId: programme.id, version: 1 }
}
