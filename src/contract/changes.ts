import { z } from 'zod'
import type { Change } from '../domain/roadmaps/changes/change.ts'
import { joinedAs, numberingStyles } from '../domain/roadmaps/changes/change.ts'
import { plannedFields, headerFields, planActivityId, sectionSchema } from './plan.ts'

/** Every field may be left out, but none may be there without a value. */
function someOf<Shape extends Record<string, z.ZodType>>(shape: Shape) {
  const entries = Object.entries(shape).map(([name, schema]) => [name, z.exactOptional(schema)] as const)
  return z.strictObject(Object.fromEntries(entries) as { [Name in keyof Shape]: z.ZodExactOptional<Shape[Name]> })
}

const at = z.int().min(0).max(2_000)
const after = planActivityId.nullable()
const id = planActivityId

export const changeSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('describe'), fields: someOf(headerFields) }),
  z.strictObject({ do: z.literal('addSection'), at, section: sectionSchema }),
  z.strictObject({ do: z.literal('changeSection'), at, section: sectionSchema }),
  z.strictObject({ do: z.literal('removeSection'), at }),
  z.strictObject({ do: z.literal('moveSection'), from: at, to: at }),
  z.strictObject({ do: z.literal('addActivity'), id, after, activity: z.strictObject(plannedFields) }),
  z.strictObject({ do: z.literal('changeActivity'), id, fields: someOf(plannedFields) }),
  z.strictObject({ do: z.literal('moveActivity'), id, after, section: plannedFields.section }),
  z.strictObject({ do: z.literal('removeActivity'), id }),
  z.strictObject({ do: z.literal('joinActivities'), id, other: planActivityId, as: z.enum(joinedAs) }),
  z.strictObject({ do: z.literal('splitActivity'), id, newId: planActivityId, first: someOf(plannedFields), second: someOf(plannedFields) }),
  z.strictObject({ do: z.literal('renumber'), section: z.union([at, z.literal('all')]), style: z.enum(numberingStyles) }),
]) satisfies z.ZodType<Change>

/** One command's worth: undoing the renumbering of the largest plan still fits. */
export const changesSchema = z.array(changeSchema).min(1).max(20_000)
