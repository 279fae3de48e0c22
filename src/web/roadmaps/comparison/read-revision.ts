import type { z } from 'zod'
import type { readRevision } from '../../../contract/roadmaps.ts'

/** One side of a comparison, as the server sends it. */
export type ReadRevision = z.infer<(typeof readRevision)['reply']>
