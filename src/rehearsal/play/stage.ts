import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Script } from './script.ts'

/** What a day is played on. */
export type Stage = { date: CivilDate; script: Script }

/** Something that a player does today. */
export type Move = () => Promise<void>

/** What a player makes of one line of the desk: something to do, or when to look again. */
export type Reaction = { move: Move | null; lookAgainOn: CivilDate | null }
