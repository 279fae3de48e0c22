import { queryOptions } from '@tanstack/react-query'
import { readSchoolStages, readStagePicture } from '../../contract/monitoring.ts'
import type { StageNumber } from '../../domain/monitoring/stage.ts'
import { call } from '../kit/api/call.ts'

const monitoringKey = ['monitoring'] as const

export const schoolStagesQuery = (programme: string, school: string) => queryOptions({ queryKey: [...monitoringKey, 'school', programme, school], queryFn: ({ signal }) => call(readSchoolStages, { params: { id: programme, school } }, { signal }) })

export const stagePictureQuery = (programme: string, { territory, stage }: { territory: number | undefined; stage: StageNumber }) => queryOptions({
  queryKey: [...monitoringKey, 'picture', programme, territory ?? 0, stage],
  queryFn: ({ signal }) => call(readStagePicture, { params: { id: programme }, query: { stage, ...(territory === undefined ? {} : { territory }) } }, { signal }),
})
