import type { Caller } from '../caller.ts'
import type { Chance } from '../chance.ts'
import type { Intention } from './habits.ts'

/** Somebody of the cast at work. */
export type Player = {
  name: string
  /** As the access table names it. */
  role: string
  login: string
  caller: Caller
  chance: Chance
  /** What was made of each assignment at first sight, by its id. */
  intentions: Map<string, Intention>
  /** The next day on which the desk is looked at. */
  looksOn: string
}
