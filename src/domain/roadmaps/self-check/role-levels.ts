import type { PartyRole } from '../plan/party-role.ts'
import type { TerritoryLevel } from '../plan/plan.ts'

/** Who acts on which level. A curator stands between: attached to schools by the region, so counted with the schools that they serve. */
export const roleLevels: Record<PartyRole, TerritoryLevel> = {
  'federal-operator': 'federal',
  ministry: 'region',
  'regional-operator': 'region',
  'regional-coordinator': 'region',
  'education-quality-centre': 'region',
  'exam-centre': 'region',
  'teacher-development-centre': 'region',
  'regional-consultation-centre': 'region',
  'teaching-methods-association': 'region',
  council: 'region',
  'municipal-consultation-centre': 'municipality',
  'municipal-authority': 'municipality',
  'municipal-methods-service': 'municipality',
  'municipal-coordinator': 'municipality',
  curator: 'school',
  school: 'school',
  'school-head': 'school',
}
