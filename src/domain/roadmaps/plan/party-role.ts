/** A party is a body or a role: who answers for an activity. The list of the interchange format. */
export const partyRoles = [
  'federal-operator', 'ministry', 'regional-operator', 'regional-coordinator', 'education-quality-centre', 'exam-centre',
  'teacher-development-centre', 'regional-consultation-centre', 'municipal-consultation-centre', 'municipal-authority',
  'municipal-methods-service', 'municipal-coordinator', 'curator', 'school', 'school-head', 'council',
  'teaching-methods-association',
] as const
export type PartyRole = (typeof partyRoles)[number]
