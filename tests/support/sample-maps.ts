import { besideTheProject } from './sample-maps/beside-the-project.ts'
import { flatCalendar } from './sample-maps/flat-calendar.ts'
import { municipalMap } from './sample-maps/municipal-map.ts'
import { regionalLetter } from './sample-maps/regional-letter.ts'
import { regionalOrder } from './sample-maps/regional-order.ts'
import type { SampleMap } from './sample-map.ts'

/** The five layouts that real road maps come in, each in a document of the project's own words. */
export const sampleMaps: readonly SampleMap[] = [regionalOrder, municipalMap, regionalLetter, flatCalendar, besideTheProject]
