import { OporaError } from '../kernel/errors.ts'
import { requireFrame } from './frame/frame-faults.ts'
import type { FrameMilestone } from './frame/milestone.ts'
import type { Programme, ProgrammeSettings } from './programme.ts'

/** Frame, settings and catalogue are a matter of preparing; later they are what people go by. */
export function requirePreparing({ state }: Programme): void {
  if (state !== 'preparing') throw new OporaError('invalid_state', 'programme.not-preparing', { state })
}

/** Schools, people and extensions change until the year is closed. */
export function requireOpen({ state }: Pick<Programme, 'state'>): void {
  if (state === 'closed') throw new OporaError('invalid_state', 'programme.closed')
}

/** Windows and curators are a matter of a whole region. */
export function requireRegion(isRegion: boolean): void {
  if (!isRegion) throw new OporaError('invalid_input', 'programme.region-unknown')
}

export function withFrame(programme: Programme, frame: readonly FrameMilestone[]): Programme {
  requirePreparing(programme)
  requireFrame(frame, programme.year)
  return { ...programme, frame }
}

/** The limit and the rule on municipalities may be changed while the year runs: who is attached already stays. */
export function withSettings(programme: Programme, settings: ProgrammeSettings): Programme {
  requireOpen(programme)
  if (settings.catalogue !== programme.catalogue && programme.state !== 'preparing') throw new OporaError('invalid_state', 'programme.catalogue-frozen')
  return { ...programme, ...settings }
}

export function started(programme: Programme): Programme {
  requirePreparing(programme)
  requireFrame(programme.frame, programme.year)
  return { ...programme, state: 'running' }
}

export function closed(programme: Programme): Programme {
  if (programme.state !== 'running') throw new OporaError('invalid_state', 'programme.not-running', { state: programme.state })
  return { ...programme, state: 'closed' }
}
