import { z } from 'zod'
import type { Binding } from '../domain/processes/binding.ts'
import type { Plan } from '../domain/roadmaps/plan/plan.ts'
import { bindingsSchema } from './bindings.ts'
import { fromInterchange, interchangeSchema, toInterchange, type Interchange } from './interchange.ts'

/** What travels unseen in the documents that we print: the interchange format, and beside it what that does not know. */
export type EmbeddedPlan = Interchange & { bindings: Plan['activities'][number]['bindings'][] }

const bindingsOfAll = z.array(bindingsSchema)

export function toEmbedded(plan: Plan): EmbeddedPlan {
  return { ...toInterchange(plan), bindings: plan.activities.map(({ bindings }) => bindings ?? null) }
}

/** The plan that such a part holds, or a plain interchange file does; null where it is neither. */
export function fromEmbedded(value: unknown): Plan | null {
  const { bindings, roadmap } = parted(value)
  const parsed = interchangeSchema.safeParse(roadmap)
  if (!parsed.success) return null
  const plan = fromInterchange(parsed.data)
  const bound = bindingsOfAll.safeParse(bindings)
  if (!bound.success || bound.data.length !== plan.activities.length) return plan
  return { ...plan, activities: plan.activities.map((activity, at) => boundBy(activity, bound.data[at] ?? null)) }
}

function boundBy(activity: Plan['activities'][number], bindings: Binding[] | null): Plan['activities'][number] {
  return { ...activity, bindings }
}

function parted(value: unknown): { bindings: unknown; roadmap: unknown } {
  if (typeof value !== 'object' || value === null || !('bindings' in value)) return { bindings: null, roadmap: value }
  const { bindings, ...roadmap } = value
  return { bindings, roadmap }
}
