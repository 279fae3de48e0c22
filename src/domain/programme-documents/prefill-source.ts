/** Where a field's first content comes from, of what is known of the school. */
export const prefillSources = ['school', 'factors', 'diagnosis', 'name', 'aims', 'measures', 'indices', 'team', 'year-end'] as const
export type PrefillSource = (typeof prefillSources)[number]
