/**
 * The processes that Opora itself runs. `evidence` is the general one: whatever has no process of its own is proved by a file, a link,
 * or number and date of an official document.
 */
export const processCodes = ['evidence', 'publication', 'data-form', 'appointments', 'risk-profile', 'survey', 'visit', 'self-diagnosis', 'activation', 'programme-document', 'review', 'monitoring-stage'] as const
export type ProcessCode = (typeof processCodes)[number]
