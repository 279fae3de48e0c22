import { activationProcess } from '../activation/activation-process.ts'
import { appointmentsProcess } from '../appointments/appointments-process.ts'
import { dataFormProcess } from '../data-form/data-form-process.ts'
import { evidenceProcess } from '../evidence/evidence-process.ts'
import { monitoringStageProcess } from '../monitoring-stage/monitoring-stage-process.ts'
import type { Process, ProcessStep } from '../process.ts'
import type { ProcessCode } from '../process-code.ts'
import { programmeDocumentProcess } from '../programme-document/programme-document-process.ts'
import { publicationProcess } from '../publication/publication-process.ts'
import { surveyProcess } from '../survey/survey-process.ts'
import { riskProfileProcess } from '../risk-profile/risk-profile-process.ts'
import { reviewProcess } from '../review/review-process.ts'
import { selfDiagnosisProcess } from '../self-diagnosis/self-diagnosis-process.ts'
import { visitProcess } from '../visit/visit-process.ts'

/** The one place that names every process. A new one is one folder per layer and one row here. */
export const processes: Readonly<Record<ProcessCode, Process>> = {
  'evidence': evidenceProcess,
  'publication': publicationProcess,
  'data-form': dataFormProcess,
  'appointments': appointmentsProcess,
  'risk-profile': riskProfileProcess,
  'survey': surveyProcess,
  'visit': visitProcess,
  'self-diagnosis': selfDiagnosisProcess,
  'activation': activationProcess,
  'programme-document': programmeDocumentProcess,
  'review': reviewProcess,
  'monitoring-stage': monitoringStageProcess,
}

const general: ProcessStep = evidenceProcess.steps['carry-out']

/** The step as its process has it; a step that it no longer knows runs as general work. */
export function stepOf(process: ProcessCode, step: string): ProcessStep {
  return processes[process].steps[step] ?? general
}
