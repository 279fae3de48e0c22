import { z } from 'zod'
import { actions } from '../domain/access/policy.ts'
import { relations } from '../domain/access/relation.ts'
import { roles } from '../domain/access/role.ts'
import { query } from './endpoint.ts'

/** The permission table as the documentation prints it: who may do what, in which relation to the thing. What is not in it is refused. */
export const readAccessTable = query({
  path: '/api/access', summary: 'Таблица прав: кому что позволено и по отношению к чему',
  reply: z.object({
    relations: z.array(z.enum(relations)),
    actions: z.array(z.object({ action: z.enum(actions), allowed: z.array(z.object({ role: z.enum(roles), relations: z.array(z.enum(relations)) })) })),
  }),
})
