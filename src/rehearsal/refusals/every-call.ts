import type { AccessCalls } from './access-call.ts'
import { assignmentCalls } from './assignment-calls.ts'
import { indicatorCalls } from './indicator-calls.ts'
import { peopleCalls } from './people-calls.ts'
import { placeCalls } from './place-calls.ts'
import { programmeCalls } from './programme-calls.ts'
import { surveyCalls } from './survey-calls.ts'
import { visitCalls } from './visit-calls.ts'
import { documentCalls } from './document-calls.ts'
import { reviewCalls } from './review-calls.ts'
import { roadmapCalls } from './roadmap-calls.ts'

/** How each action of the access table is tried. */
export const everyCall: AccessCalls = { ...placeCalls, ...peopleCalls, ...programmeCalls, ...roadmapCalls, ...indicatorCalls, ...surveyCalls, ...visitCalls, ...documentCalls, ...reviewCalls, ...assignmentCalls }
