import type { Role } from '../../../src/domain/access/role.ts'
import type { MatrixWorld, Target } from './access-call.ts'

const territorial: Record<string, readonly Role[]> = {
  federal: ['federal-operator'], region: ['regional-authority', 'regional-coordinator', 'regional-operator'], municipality: ['municipal-authority', 'municipal-coordinator'],
}

/** Every role that there can be at a place, and so every one who may hold an assignment or be asked by a form there. */
export async function seatsOf({ db }: MatrixWorld, { territoryId, organisationId }: Target): Promise<readonly Role[]> {
  if (organisationId === null) {
    const { level } = await db.selectFrom('territory').select('level').where('id', '=', territoryId).executeTakeFirstOrThrow()
    return territorial[level] ?? []
  }
  const { kind } = await db.selectFrom('organisation').select('kind').where('id', '=', organisationId).executeTakeFirstOrThrow()
  return kind === 'school' ? ['school-head', 'curator'] : ['body-member']
}
