/** What a person may be appointed as. Where the appointment reaches is said by `reachOf`. */
export const roles = [
  'administrator', 'federal-operator',
  'regional-authority', 'regional-coordinator', 'regional-operator',
  'municipal-authority', 'municipal-coordinator',
  'body-member', 'expert', 'curator',
  'school-head', 'school-team',
] as const
export type Role = (typeof roles)[number]

/** What an appointment of a role is bound to: the whole country, a territory and all below it, or one organisation. */
export type Reach = 'country' | 'region' | 'municipality' | 'territory' | 'organisation'

export const reachOf: Record<Role, Reach> = {
  'administrator': 'country',
  'federal-operator': 'country',
  'regional-authority': 'region',
  'regional-coordinator': 'region',
  'regional-operator': 'region',
  'municipal-authority': 'municipality',
  'municipal-coordinator': 'municipality',
  'body-member': 'organisation',
  'expert': 'territory',
  /** Of a region; the schools come by attachment. */
  'curator': 'region',
  'school-head': 'organisation',
  'school-team': 'organisation',
}

/** The level that a role speaks for, when something has to be confirmed by the level above: 0 is the school. Null: confirms nothing. */
export const levelOf: Record<Role, 0 | 1 | 2 | 3 | null> = {
  'administrator': null,
  'federal-operator': 3,
  'regional-authority': 2,
  'regional-coordinator': 2,
  'regional-operator': 2,
  'municipal-authority': 1,
  'municipal-coordinator': 1,
  'body-member': null,
  'expert': null,
  'curator': null,
  'school-head': 0,
  'school-team': 0,
}

/** Whether an appointment speaks for its whole territory, so that all below is its own realm. A curator and an expert only work in one. */
export function speaksForTerritory(role: Role): boolean {
  return reachOf[role] !== 'organisation' && role !== 'curator' && role !== 'expert'
}
