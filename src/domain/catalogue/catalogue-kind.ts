import type { FormDefinition } from '../data-forms/form-definition.ts'
import type { DocumentTemplate } from '../programme-documents/document-template.ts'
import type { ReviewCriteria } from '../reviews/review-criteria.ts'
import type { ReviewRoute } from '../reviews/review-route.ts'
import type { RiskFactor } from '../risks/risk-factor.ts'
import type { ActivationRules } from '../risks/work/activation-rules.ts'
import type { Questionnaire } from '../surveys/questionnaire/questionnaire.ts'

/** What a programme year goes by, kind by kind. */
export type CatalogueDefinitions = {
  'questionnaire': Questionnaire
  'risk-factor': RiskFactor
  /** What the risk factors read of a school besides the questionnaires; there is one. */
  'school-data-form': FormDefinition
  /** What a curator looks at in a visit; the code is the visit's type. */
  'visit-check-list': FormDefinition
  /** How many factors a school activates, and which it answers for; there is one. */
  'activation-rules': ActivationRules
  /** What a school's document is made of; the code is the document's kind. */
  'document-template': DocumentTemplate
  /** Who reads those documents after the curator, and how; there is one. */
  'review-route': ReviewRoute
  /** What a document is read for; the code is the document's kind. */
  'review-criteria': ReviewCriteria
}

export type CatalogueKind = keyof CatalogueDefinitions
export const catalogueKinds = ['questionnaire', 'risk-factor', 'school-data-form', 'visit-check-list', 'activation-rules', 'document-template', 'review-route', 'review-criteria'] as const satisfies readonly CatalogueKind[]

export type CatalogueEntry<Kind extends CatalogueKind = CatalogueKind> = Kind extends CatalogueKind ? { kind: Kind; code: string; position: number; definition: CatalogueDefinitions[Kind] } : never
