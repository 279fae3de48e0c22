import * as contract from '../../contract/attachments.ts'
import { can, requireAccess } from '../../domain/access/policy.ts'
import { requireRegion } from '../../domain/programmes/change-programme.ts'
import { suggestAttachments } from '../../domain/programmes/attachments/suggest-attachments.ts'
import type { QueryContext } from '../kernel/context.ts'
import { mountCommand, mountQuery, type Platform } from '../kernel/mount.ts'
import { attachCurators, detachCurators } from './attachment.commands.ts'
import { loadBoard, type Board } from './attachment.read.ts'

/** `forget`: a curator sees the schools of an order at once. */
export function attachmentRoutes(platform: Platform, forget: () => void): void {
  mountQuery(platform, contract.readBoard, async (context, { params, query }) => {
    const { programme, place, curators, schools } = await readableBoard(context, params.id, query.region)
    return { limit: programme.curatorLimit, curators, schools, may: { attach: programme.state !== 'closed' && can(context.actor, 'programme.attach', place) } }
  })
  mountQuery(platform, contract.suggestAttachments, async (context, { params, query }) => {
    const { programme, curators, schools } = await readableBoard(context, params.id, query.region)
    return suggestAttachments(curators, schools.filter(({ attachment }) => attachment === null), programme, context.programmeDate)
  })
  mountCommand(platform, contract.attachCurators, (context, { params, body }) => attachCurators(context, forget, params.id, body))
  mountCommand(platform, contract.detachCurators, (context, { params, body }) => detachCurators(context, forget, params.id, body))
}

async function readableBoard({ actor, db, programmeDate }: QueryContext, programmeId: string, regionId: number): Promise<Board> {
  const board = await loadBoard(db, programmeId, regionId, programmeDate)
  requireAccess(actor, 'programme.attach', board.place)
  requireRegion(board.isRegion)
  return board
}
