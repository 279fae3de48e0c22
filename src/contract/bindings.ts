import { z } from 'zod'
import type { Binding } from '../domain/processes/binding.ts'
import { doers } from '../domain/processes/binding.ts'
import { populationCodes } from '../domain/processes/population.ts'
import { processCodes } from '../domain/processes/process-code.ts'

/** Of an activity: changed by the plan's own change `changeActivity` with `bindings`; null stands for the proposal (`bindingsOf`). */
export const bindingSchema = z.strictObject({
  process: z.enum(processCodes),
  step: z.string().min(1).max(100),
  population: z.enum(populationCodes),
  doer: z.enum(doers),
  part: z.int().min(0).max(1_000).nullable(),
  target: z.int().min(0).max(1_000).nullable(),
}) satisfies z.ZodType<Binding>

export const bindingsSchema = z.array(bindingSchema).max(50).nullable()
