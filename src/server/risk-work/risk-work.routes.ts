import * as works from '../../contract/risk-work.ts'
import { requireAccessSomewhere } from '../../domain/access/policy.ts'
import { mountCommand, mountQuery, type Platform } from '../kernel/mount.ts'
import { activateFactors, confirmActivation, returnActivation, saveDiagnosis, sendDiagnosis, verifyFactors } from './risk-work.commands.ts'
import { listRiskWork, readRiskWork } from './risk-work.read.ts'

export function riskWorkRoutes(platform: Platform): void {
  mountQuery(platform, works.listRiskWork, ({ actor, db, programmeDate }, { params, query }) => {
    requireAccessSomewhere(actor, 'risk-work.read')
    return listRiskWork(db, actor, params.id, query, programmeDate)
  })
  mountQuery(platform, works.readRiskWork, ({ actor, db, programmeDate }, { params }) => readRiskWork(db, actor, params.id, params.school, programmeDate))
  mountCommand(platform, works.verifyFactors, (context, { params, body }) => verifyFactors(context, addressOf(params, body), body.verdicts))
  mountCommand(platform, works.saveDiagnosis, (context, { params, body }) => saveDiagnosis(context, addressOf(params, body), body.factors))
  mountCommand(platform, works.sendDiagnosis, (context, { params, body }) => sendDiagnosis(context, addressOf(params, body), body.factors))
  mountCommand(platform, works.activateFactors, (context, { params, body }) => activateFactors(context, addressOf(params, body), body))
  mountCommand(platform, works.confirmActivation, (context, { params, body }) => confirmActivation(context, addressOf(params, body)))
  mountCommand(platform, works.returnActivation, (context, { params, body }) => returnActivation(context, addressOf(params, body), body.message))
}

function addressOf({ id, school }: { id: string; school: string }, { version }: { version: number }) {
  return { programmeId: id, schoolId: school, version }
}
