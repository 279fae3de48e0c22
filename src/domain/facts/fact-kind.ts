import type { Role } from '../access/role.ts'
import type { DocumentKind } from '../programme-documents/document-kind.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import type { StageNumber, StageVerdict } from '../monitoring/stage.ts'
import type { Verdict } from '../risks/work/risk-work.ts'
import type { Audience } from '../surveys/audience.ts'
import type { ReviewKind, ReviewLevel, ReviewOutcome } from '../reviews/review-route.ts'
import type { Significance } from '../risks/risk-factor.ts'
import type { VisitSide, VisitType } from '../visits/visit-type.ts'

/** Who decides about an assignment: the school's curator, a level of the access table, a second person of the same body, or nobody. */
export const deciders = ['curator', 'municipality', 'region', 'federation', 'colleague', 'nobody'] as const
export type Decider = (typeof deciders)[number]

/** The official paper behind a fact: «приказ № 12-ОД от 01.02.2022». */
export type FactDocument = { number: string; date: CivilDate }

/**
 * Every kind of fact, and what it carries beside the columns of its row (where, of whom, on which day). Ids and values only, never a name:
 * a fact stays for ever. A process adds its kinds here.
 */
export type FactData = {
  /** Also by a merger, a split or a move to another region: the row's organisation is there no longer. */
  'organisation.closed': Record<string, never>
  'school.joined': { document: FactDocument | null }
  'school.left': { document: FactDocument | null; reason: string }
  'coordinator.appointed': { appointmentId: string; role: 'regional-coordinator' | 'municipal-coordinator'; document: FactDocument | null }
  'curator.appointed': { appointmentId: string; document: FactDocument | null }
  /** Anybody else. */
  'appointment.made': { appointmentId: string; role: Role; document: FactDocument | null }
  'appointment.ended': { appointmentId: string; role: Role; endsOn: CivilDate }
  'curator.attached': { attachmentId: string; appointmentId: string; document: FactDocument | null }
  'curator.detached': { attachmentId: string; appointmentId: string; reason: string }
  /** A member of the population sent its answers; `values` are all but free texts. A correction names the sending before it in `correctsId`. */
  'form.filled': { formId: string; responseId: string; values: Readonly<Record<string, unknown>> }
  'form.returned': { formId: string; responseId: string; reason: string }
  /** One window of the programme year, longer for one school or one person: `organisationId` or `subjectPersonId` of the row. */
  'window.extended': { of: ExtendedWindow; until: CivilDate; reason: string; document: FactDocument | null }
  /** What the holder brings; `decider` is who was to confirm it on that day: see `domain/assignments/deciding-level.ts`. */
  'evidence.given': { files: string[]; link: string | null; document: FactDocument | null; note: string | null; stated: number | null; decider: Decider }
  'evidence.confirmed': Record<string, never>
  'evidence.returned': { reason: string }
  /** Null takes it back. */
  'assignment.delegated': { personId: string | null }
  'assignment.postponement-asked': { until: CivilDate; reason: string; decider: Decider }
  'assignment.postponed': { until: CivilDate; reason: string | null }
  'assignment.postponement-refused': { reason: string | null }
  'assignment.waived': { reason: string }
  /** One at least of the two. */
  'publication.made': { link: string | null; letter: FactDocument | null; note: string | null }
  /** Every member of the population has done its own; the party's assignment is closed by it. */
  'members.completed': { members: number }
  /** All who were to be named are. */
  'people.appointed': { count: number }
  /**
   * A value that nobody can compute, with its proof: of a region's indicator, or of a target of a road map (whose ids stand in the row), at the
   * row's territory or organisation. The last one stands; null takes it back.
   */
  'indicator.stated': {
    indicatorId: string | null
    target: { part: number | null; target: number } | null
    value: number | null
    files: string[]; link: string | null; document: FactDocument | null; note: string | null
  }
  /** A campaign asks the schools of its territory from now on. */
  'survey.opened': { campaignId: string; closesOn: CivilDate }
  /** A school has given as many sheets as are asked for, of every audience. */
  'survey.reached': { campaignId: string; required: number; received: number }
  /** Nothing more is taken from the school; what came is mixed to the last sheet. */
  'survey.closed': { campaignId: string; byAudience: Readonly<Partial<Record<Audience, { required: number; received: number }>>> }
  /** Of a school: its factors as they came out; of a party that had to publish (`assignmentId` of the row) none. */
  'risk-profile.published': { editionId: string; number: number; factors: Readonly<Record<string, Significance>> }
  /** Both sides hold to this day. */
  'visit.agreed': { visitId: string; type: VisitType; day: CivilDate }
  /** Its protocol was written. */
  'visit.held': { visitId: string; type: VisitType; day: CivilDate }
  /** One side signed the protocol, of which `hash` is; with `isComplete` both have. */
  'visit.signed': { visitId: string; type: VisitType; side: VisitSide; hash: string; isComplete: boolean }
  /** The curator's word on one factor; a later one stands instead. */
  'risk-factor.verified': { factor: string; verdict: Verdict }
  /** Each factor of the school has its verdict. */
  'risk-profile.verified': { confirmed: number; disputed: number }
  'self-diagnosis.sent': { factors: number; measures: number }
  /** The school will work on it; waits for the curator's confirmation. */
  'risk-factor.activated': { factor: string }
  'activation.confirmed': { factors: readonly string[] }
  /** All that was activated is to be chosen anew; the message stands with the school's work, not here. */
  'activation.returned': { factors: readonly string[] }
  /** A version of a school's document was frozen and handed in; `number` is the version's. */
  'document.sent': OfDocument
  'document.confirmed': OfDocument
  /** By the curator, or by a review; the messages stand with the document, not here. */
  'document.returned': OfDocument
  'document.accepted': OfDocument
  /** One field of an accepted document may be changed; what it is changed to is a version of its own. */
  'document.unlocked': OfDocument & { field: string }
  'document.mended': OfDocument & { field: string }
  /** Everything that the school owes is handed in; the curator stands behind all of it. */
  'document-set.sent': { documents: number }
  'document-set.confirmed': { documents: number }
  /** An expert (the row's subject) is to read a school's document, has read it; what all of them say together is sent. Samples change no document. */
  'review.assigned': OfReview
  'review.given': OfReview & { percent: number; outcome: ReviewOutcome }
  'review.concluded': OfReview & { percent: number; outcome: ReviewOutcome; sampleId: string | null }
  /** Of a party (`assignmentId` of the row): all that it had to have read is read. */
  'review.completed': { level: ReviewLevel; kind: ReviewKind; documents: number; schools: number }
  /** A school handed in its report of a stage; its curator stands behind it, or gave it back; with its review it is at its end. */
  'stage.proved': OfStage
  'stage.confirmed': OfStage
  'stage.returned': OfStage
  'stage.concluded': OfStage & { verdicts: Readonly<Record<string, StageVerdict>>; school: StageVerdict }
  /** What happened in a process of its own closes this assignment, or opens it again. */
  'assignment.met': { by: FactKind }
  'assignment.unmet': { by: FactKind }
  /** Its row's `correctsId` names the extension that is taken back. */
  'window.extension-withdrawn': { reason: string }
}

/** A milestone of the year's frame, the last window of an activity of a road map (whose ids stand in the row as well), or a survey. */
export type ExtendedWindow = ProgrammeWindow | { kind: 'survey'; campaignId: string }

/** Those that a programme year extends itself. */
export type ProgrammeWindow = { kind: 'milestone'; milestone: string } | { kind: 'activity'; roadmapId: string; activityId: string }

export type OfDocument = { documentId: string; kind: DocumentKind; factor: string | null; number: number }

export type OfStage = { stage: StageNumber; documentId: string; number: number }

/** `round`: the number of the reading among those of the document. */
export type OfReview = { documentId: string; round: number; step: string; level: ReviewLevel; kind: ReviewKind }

export type FactKind = keyof FactData
