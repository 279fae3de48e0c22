import type { AttachmentBoard } from '../../../contract/attachments.ts'
import { pairFault, type AttachmentFault } from '../../../domain/programmes/attachments/attachment-rules.ts'

export type BoardSchool = AttachmentBoard['schools'][number]
export type BoardCurator = AttachmentBoard['curators'][number]

/** Which curator a person has chosen for which school, not by an order yet. */
export type Draft = ReadonlyMap<string, string>

export type CuratorLoad = { attached: number; drafted: number }

/** How many schools each curator has, and would have by the draft; whoever is replaced in it is free for another. */
export function loadsOf({ schools }: AttachmentBoard, draft: Draft): ReadonlyMap<string, CuratorLoad> {
  const loads = new Map<string, CuratorLoad>()
  const add = (id: string, part: keyof CuratorLoad) => {
    const load = loads.get(id) ?? { attached: 0, drafted: 0 }
    loads.set(id, { ...load, [part]: load[part] + 1 })
  }
  for (const { organisationId, attachment } of schools) {
    const chosen = draft.get(organisationId)
    if (chosen !== undefined && chosen !== attachment?.appointmentId) add(chosen, 'drafted')
    else if (attachment !== null) add(attachment.appointmentId, 'attached')
  }
  return loads
}

/** Why this curator can't have this school as things stand in the draft; null where he can. The school's own place in it does not count. */
export function draftFault(board: AttachmentBoard, draft: Draft, avoidsOwnMunicipality: boolean, curator: BoardCurator, school: BoardSchool): AttachmentFault | null {
  const fault = pairFault(seatOf(curator, 0), { ...school, regionId: 0 }, { curatorLimit: board.limit, avoidsOwnMunicipality })
  if (fault !== null) return fault
  const isHere = (draft.get(school.organisationId) ?? school.attachment?.appointmentId) === curator.appointmentId
  const { attached, drafted } = loadsOf(board, draft).get(curator.appointmentId) ?? { attached: 0, drafted: 0 }
  return attached + drafted - (isHere ? 1 : 0) >= board.limit ? 'load' : null
}

/** A curator of the board as the domain's rules take one; all on a board are of one region. */
export function seatOf(curator: BoardCurator, load: number) {
  return { ...curator, regionId: 0, load }
}

/** The pairs of the draft that an order would change. */
export function draftedPairs({ schools }: AttachmentBoard, draft: Draft): { organisationId: string; appointmentId: string; isReplacing: boolean }[] {
  return schools.flatMap(({ organisationId, attachment }) => {
    const appointmentId = draft.get(organisationId)
    return appointmentId === undefined || appointmentId === attachment?.appointmentId ? [] : [{ organisationId, appointmentId, isReplacing: attachment !== null }]
  })
}
