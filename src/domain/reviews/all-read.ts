import { documentKinds, stageOf, type DocumentKind } from '../programme-documents/document-kind.ts'

/** How far the readings of one level in one territory have come. */
type SoFar = {
  schools: number
  /** Schools that have not begun a document; documents that nobody at this level has read to the end. */
  schoolsWithout: number; unread: number
  /** Given back by this level and not read again since; being read now. */
  givenBack: number; unfinished: number
  samples: number; unfinishedSamples: number
}

/**
 * Whether what a road map asks of a party is done. First readings are done once each document was read at all; follow-ups, and readings as such,
 * once nothing that was given back is left; samples once each school that was drawn was read.
 */
export function isAllRead(step: string, { schools, schoolsWithout, unread, givenBack, unfinished, samples, unfinishedSamples }: SoFar): boolean {
  if (step === 'sample') return samples > 0 && unfinishedSamples === 0
  const isReadOnce = schools > 0 && schoolsWithout === 0 && unread === 0
  return step === 'initial' ? isReadOnce : isReadOnce && givenBack === 0 && unfinished === 0
}

/** What schools wrote, or what they say of a stage: of the one that the words name, or of both. */
export function kindsRead(process: 'review' | 'monitoring-stage', step: string): DocumentKind[] {
  return documentKinds.filter((kind) => (process === 'review' ? stageOf(kind) === null : stageOf(kind) !== null && (step === 'review' || step === `review-${stageOf(kind)}`)))
}
