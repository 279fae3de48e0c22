import { z } from 'zod'

/** An error reply, RFC 9457 (`application/problem+json`), in Russian: what is wrong, where, what to do. */
export const problemSchema = z.object({
  type: z.string(),
  /** What is wrong. */
  title: z.string(),
  status: z.number().int(),
  /** What to do. */
  detail: z.string(),
  /** The code of the refusal, for programs. */
  code: z.string(),
  /** Where in the input, one entry a fault. */
  faults: z.array(z.object({ at: z.string(), message: z.string() })),
  /** The request's id, to be found again in the log. */
  instance: z.string(),
})
export type Problem = z.infer<typeof problemSchema>
