import * as monitoring from '../../contract/monitoring.ts'
import { mountQuery, type Platform } from '../kernel/mount.ts'
import { readSchoolStages } from './school-stages.read.ts'
import { readStagePicture } from './stage-picture.read.ts'

export function monitoringRoutes(platform: Platform): void {
  mountQuery(platform, monitoring.readSchoolStages, ({ db, actor, programmeDate }, { params }) => readSchoolStages(db, actor, { programmeId: params.id, schoolId: params.school }, programmeDate))
  mountQuery(platform, monitoring.readStagePicture, ({ db, actor, programmeDate }, { params, query }) => readStagePicture(db, actor, { programmeId: params.id, territory: query.territory, stage: query.stage }, programmeDate))
}
