import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Deeds } from '../oracle/deeds.ts'
import type { Script } from './script.ts'

/** What a day is played on. */
export type Stage = { date: CivilDate; deeds: Deeds; script: Script }
