/** Stands, among counts by school, for all schools of a territory together. */
export const allSchools = '00000000-0000-0000-0000-000000000000'
