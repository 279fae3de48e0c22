/** A curator of the programme year, as attaching asks. */
export type CuratorSeat = {
  appointmentId: string
  personId: string
  regionId: number
  /** Where the curator works otherwise; null where that is not known. */
  municipalityId: number | null
  zone: string
  /** Schools that the curator heads or is of the team of. */
  ownOrganisations: readonly string[]
  /** Schools attached now. */
  load: number
}

/** A school taking part, as attaching asks. */
export type CuratedSchool = {
  organisationId: string
  regionId: number
  municipalityId: number | null
  zone: string
  /** The person who curated it in the year before. */
  earlierCuratorId: string | null
}

export type AttachmentRules = { curatorLimit: number; avoidsOwnMunicipality: boolean }

/** Why this curator can't have this school, whoever decides. */
export const attachmentFaults = ['other-region', 'own-school', 'own-municipality', 'load'] as const
export type AttachmentFault = (typeof attachmentFaults)[number]

export function attachmentFault(curator: CuratorSeat, school: CuratedSchool, rules: AttachmentRules): AttachmentFault | null {
  return pairFault(curator, school, rules) ?? (curator.load >= rules.curatorLimit ? 'load' : null)
}

/** The faults that lie in the two of them, whatever else the curator has. */
export function pairFault(curator: CuratorSeat, school: CuratedSchool, { avoidsOwnMunicipality }: AttachmentRules): Exclude<AttachmentFault, 'load'> | null {
  if (curator.regionId !== school.regionId) return 'other-region'
  if (curator.ownOrganisations.includes(school.organisationId)) return 'own-school'
  return avoidsOwnMunicipality && curator.municipalityId !== null && curator.municipalityId === school.municipalityId ? 'own-municipality' : null
}
