import type { FormDefinition } from '../data-forms/form-definition.ts'
import type { RiskFactor } from '../risks/risk-factor.ts'
import type { Questionnaire } from '../surveys/questionnaire/questionnaire.ts'

/** What a programme year goes by, kind by kind. */
export type CatalogueDefinitions = {
  'questionnaire': Questionnaire
  'risk-factor': RiskFactor
  /** What the risk factors read of a school besides the questionnaires; there is one. */
  'school-data-form': FormDefinition
}

export type CatalogueKind = keyof CatalogueDefinitions
export const catalogueKinds = ['questionnaire', 'risk-factor', 'school-data-form'] as const satisfies readonly CatalogueKind[]

export type CatalogueEntry<Kind extends CatalogueKind = CatalogueKind> = Kind extends CatalogueKind ? { kind: Kind; code: string; position: number; definition: CatalogueDefinitions[Kind] } : never
