import { definitionFaults } from '../data-forms/definition-faults.ts'
import { countTemplateFaults } from '../programme-documents/template-faults.ts'
import { countCriteriaFaults } from '../reviews/review-criteria.ts'
import { countRouteFaults } from '../reviews/review-route.ts'
import { factorFaults, type FactorSources } from '../risks/factor-faults.ts'
import { countRuleFaults } from '../risks/work/activation-rules.ts'
import { questionnaireFaults } from '../surveys/questionnaire/questionnaire-faults.ts'
import type { CatalogueEntry } from './catalogue-kind.ts'
import { schoolDataForm } from './school-data/school-data-form.ts'

/** How much keeps an entry from being used; factors are held against the questionnaires and the form of the same year. */
export function countFaults(entry: CatalogueEntry, entries: readonly CatalogueEntry[]): number {
  switch (entry.kind) {
    case 'questionnaire': return questionnaireFaults(entry.definition).length
    case 'risk-factor': return factorFaults(entry.definition, factorSources(entries)).length
    case 'school-data-form':
    case 'visit-check-list': return definitionFaults(entry.definition).length
    case 'activation-rules': return countRuleFaults(entry.definition)
    case 'document-template': return countTemplateFaults(entry.definition)
    case 'review-route': return countRouteFaults(entry.definition)
    case 'review-criteria': return countCriteriaFaults(entry.definition)
  }
}

/** What the factors of a year can refer to. */
export function factorSources(entries: readonly CatalogueEntry[]): FactorSources {
  const questionnaires = entries.flatMap((entry) => (entry.kind === 'questionnaire' ? [entry.definition] : []))
  const [schoolData] = entries.flatMap((entry) => (entry.kind === 'school-data-form' ? [entry.definition] : []))
  return { questionnaires, schoolData: schoolData ?? schoolDataForm }
}
