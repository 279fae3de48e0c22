import { documentKinds } from '../programme-documents/document-kind.ts'
import type { RiskFactor } from '../risks/risk-factor.ts'
import { shippedActivationRules } from '../risks/work/activation-rules.ts'
import type { Questionnaire } from '../surveys/questionnaire/questionnaire.ts'
import type { CatalogueEntry } from './catalogue-kind.ts'
import { documentTemplates } from './document-templates/document-templates.ts'
import { headQuestionnaire } from './questionnaires/head-questionnaire.ts'
import { parentQuestionnaire } from './questionnaires/parent-questionnaire.ts'
import { pupilQuestionnaire } from './questionnaires/pupil-questionnaire.ts'
import { teacherQuestionnaire } from './questionnaires/teacher-questionnaire.ts'
import { reviewCriteria } from './reviews/review-criteria.ts'
import { reviewRouteCode, shippedReviewRoute } from './reviews/review-routes.ts'
import { climateFactors } from './risk-factors/climate-factors.ts'
import { pupilFactors } from './risk-factors/pupil-factors.ts'
import { schoolFactors } from './risk-factors/school-factors.ts'
import { schoolDataForm } from './school-data/school-data-form.ts'
import { visitTypes } from '../visits/visit-type.ts'
import { visitCheckLists } from './visits/visit-check-lists.ts'

const questionnaires: readonly Questionnaire[] = [headQuestionnaire, teacherQuestionnaire, pupilQuestionnaire, parentQuestionnaire]

/** In the order in which the programme lists its factors. */
const factorOrder = [
  'low-equipment', 'staff-shortage', 'teacher-competence', 'low-adaptivity', 'no-inner-training', 'special-needs', 'language-barriers', 'low-motivation', 'school-well-being', 'poor-discipline', 'failing-pupils', 'parent-involvement',
]
const factors: readonly RiskFactor[] = [...schoolFactors, ...pupilFactors, ...climateFactors].toSorted((one, other) => factorOrder.indexOf(one.code) - factorOrder.indexOf(other.code))

/** The one entry of its kind. */
export const schoolDataCode = 'school-data'
/** The one entry of its kind. */
const activationRulesCode = 'activation'

/** What a programme year goes by until its operator changes it: the project's own draft, for the official texts are not public. */
export const shippedCatalogue: readonly CatalogueEntry[] = [
  ...questionnaires.map((definition, at) => ({ kind: 'questionnaire' as const, code: definition.audience, position: at + 1, definition })),
  ...factors.map((definition, at) => ({ kind: 'risk-factor' as const, code: definition.code, position: at + 1, definition })),
  { kind: 'school-data-form', code: schoolDataCode, position: 1, definition: schoolDataForm },
  ...visitTypes.map((code, at) => ({ kind: 'visit-check-list' as const, code, position: at + 1, definition: visitCheckLists[code] })),
  { kind: 'activation-rules', code: activationRulesCode, position: 1, definition: shippedActivationRules },
  ...documentKinds.map((code, at) => ({ kind: 'document-template' as const, code, position: at + 1, definition: documentTemplates[code] })),
  { kind: 'review-route', code: reviewRouteCode, position: 1, definition: shippedReviewRoute },
  ...documentKinds.map((code, at) => ({ kind: 'review-criteria' as const, code, position: at + 1, definition: reviewCriteria[code] })),
]
