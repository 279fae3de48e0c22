/**
 * Whose members do the work and are counted, within the road map's territory and programme year; often not the party that the row names.
 * `none`: nobody beside the parties, who organise.
 */
export const populationCodes = ['none', 'schools', 'earlier-schools', 'curators', 'municipal-coordinators', 'municipalities'] as const
export type PopulationCode = (typeof populationCodes)[number]
