import { appointmentSentences } from './appointment-sentences.ts'
import { assignmentSentences } from './assignment-sentences.ts'
import { calendarSentences } from './calendar-sentences.ts'
import { catalogueSentences } from './catalogue-sentences.ts'
import { changeSentences } from './change-sentences.ts'
import { dataFormSentences } from './data-form-sentences.ts'
import { databaseSentences } from './database-sentences.ts'
import { documentSentences } from './document-sentences.ts'
import { fileSentences } from './file-sentences.ts'
import { importSentences } from './import-sentences.ts'
import { indicatorSentences } from './indicator-sentences.ts'
import { installationSentences } from './installation-sentences.ts'
import { loginSentences } from './login-sentences.ts'
import { organisationSentences } from './organisation-sentences.ts'
import { personSentences } from './person-sentences.ts'
import { personalDataSentences } from './personal-data-sentences.ts'
import { programmeDocumentSentences } from './programme-document-sentences.ts'
import { programmeSentences } from './programme-sentences.ts'
import { rehearsalSentences } from './rehearsal-sentences.ts'
import { reminderSentences } from './reminder-sentences.ts'
import { reportSentences } from './report-sentences.ts'
import { requestSentences } from './request-sentences.ts'
import { reviewSentences } from './review-sentences.ts'
import { revisionSentences } from './revision-sentences.ts'
import { riskSentences } from './risk-sentences.ts'
import { riskWorkSentences } from './risk-work-sentences.ts'
import { roadmapSentences } from './roadmap-sentences.ts'
import { simulationSentences } from './simulation-sentences.ts'
import { surveySentences } from './survey-sentences.ts'
import { territorySentences } from './territory-sentences.ts'
import { visitSentences } from './visit-sentences.ts'
import type { Sentence, SentenceParameters, Sentences } from './sentence.ts'

/** Each feature's own sentences; no code stands in two of them. */
export const sentencesOfFeatures: readonly Sentences[] = [
  appointmentSentences,
  assignmentSentences,
  calendarSentences,
  catalogueSentences,
  changeSentences,
  dataFormSentences,
  databaseSentences,
  documentSentences,
  fileSentences,
  importSentences,
  indicatorSentences,
  installationSentences,
  loginSentences,
  organisationSentences,
  personSentences,
  personalDataSentences,
  programmeDocumentSentences,
  programmeSentences,
  rehearsalSentences,
  reminderSentences,
  reportSentences,
  requestSentences,
  reviewSentences,
  revisionSentences,
  riskSentences,
  riskWorkSentences,
  roadmapSentences,
  simulationSentences,
  surveySentences,
  territorySentences,
  visitSentences,
]

const sentences: Sentences = Object.assign({}, ...sentencesOfFeatures)

/** The sentence of a code; a code without one is a fault of ours and is said as such. */
export function sentenceOf(code: string, parameters: SentenceParameters): Sentence {
  return sentences[code]?.(parameters) ?? { title: `Внутренняя ошибка (${code}).`, advice: 'Повторите действие; если ошибка останется, сообщите администратору.' }
}

export function hasSentence(code: string): boolean {
  return code in sentences
}
