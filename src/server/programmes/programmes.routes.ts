import type { Platform } from '../kernel/mount.ts'
import { attachmentRoutes } from './attachment.routes.ts'
import { extensionRoutes } from './extension.routes.ts'
import { nextProgrammeRoutes } from './next-programme.routes.ts'
import { nominationRoutes } from './nomination.routes.ts'
import { programmeRoutes } from './programme.routes.ts'
import { programmeSchoolRoutes } from './programme-school.routes.ts'
import { workCalendarRoutes } from './work-calendar.routes.ts'

/** The whole feature. `forget` is called after whatever changes who may do what. */
export function programmesRoutes(platform: Platform, forget: () => void): void {
  programmeRoutes(platform)
  programmeSchoolRoutes(platform, forget)
  nominationRoutes(platform, forget)
  attachmentRoutes(platform, forget)
  extensionRoutes(platform)
  nextProgrammeRoutes(platform, forget)
  workCalendarRoutes(platform)
}
