/** What the rows of a timeline stand under. In a file of its own, for the address of a page must not bring the calendar's arithmetic along. */
export const timelineGroupings = ['section', 'party', 'kind'] as const
export type TimelineGrouping = (typeof timelineGroupings)[number]
