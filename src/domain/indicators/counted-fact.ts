import type { FactKind } from '../facts/fact-kind.ts'

/** Kinds of facts that an indicator may count. */
export const countedFactKinds = ['evidence.confirmed', 'publication.made', 'form.filled', 'survey.reached', 'curator.attached', 'curator.appointed', 'coordinator.appointed', 'school.joined', 'members.completed', 'visit.held', 'risk-profile.verified', 'self-diagnosis.sent', 'risk-factor.activated', 'activation.confirmed', 'document-set.sent', 'document-set.confirmed', 'document.accepted', 'review.concluded', 'stage.proved', 'stage.confirmed', 'stage.concluded'] as const satisfies readonly FactKind[]
export type CountedFactKind = (typeof countedFactKinds)[number]

/**
 * The later fact that takes an earlier one back, where there is such a kind: it is of the same organisation and, where `key` is given, names
 * the same thing in its data.
 */
export const undoneBy: Readonly<Partial<Record<CountedFactKind, { kind: FactKind; key: string | null }>>> = {
  'form.filled': { kind: 'form.returned', key: 'responseId' },
  'curator.attached': { kind: 'curator.detached', key: 'attachmentId' },
  'curator.appointed': { kind: 'appointment.ended', key: 'appointmentId' },
  'coordinator.appointed': { kind: 'appointment.ended', key: 'appointmentId' },
  'risk-factor.activated': { kind: 'activation.returned', key: null },
  'document-set.sent': { kind: 'document.returned', key: null },
  'document-set.confirmed': { kind: 'document.returned', key: null },
  'stage.proved': { kind: 'stage.returned', key: 'stage' },
  'stage.confirmed': { kind: 'stage.returned', key: 'stage' },
  'school.joined': { kind: 'school.left', key: null },
}
