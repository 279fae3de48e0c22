/** What an organisation is: a school, one of the bodies that answer for activities, or something beside them. */
export const organisationKinds = [
  'school', 'federal-operator', 'ministry', 'regional-operator', 'education-quality-centre', 'exam-centre', 'teacher-development-centre',
  'regional-consultation-centre', 'municipal-consultation-centre', 'municipal-authority', 'municipal-methods-service', 'council',
  'teaching-methods-association', 'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]
