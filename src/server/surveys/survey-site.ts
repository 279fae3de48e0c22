import type { FastifyInstance } from 'fastify'
import { Counter, Gauge, type Registry } from 'prom-client'
import { civilDateAt } from '../kernel/clocks.ts'
import type { Platform } from '../kernel/mount.ts'
import { askedQuestionnaires, groupOfCode, regionsByPrefix } from './intake/asked.read.ts'
import { intakeOf, type Intake } from './intake/intake.ts'
import { intakeRoutes } from './intake/intake.routes.ts'
import { storeSheets } from './intake/intake.store.ts'
import { respondAssets } from './intake/respond-assets.ts'
import { unknownCodesOf } from './intake/unknown-codes.ts'
import { beginFirstEpoch, readEpoch } from './epoch.store.ts'

/** The respondents' side: the page, and the intake behind it. */
export async function openRespondentSite({ http, db, clocks }: Pick<Platform, 'http' | 'db' | 'clocks'>, secret: Buffer, registry: Registry): Promise<Intake> {
  const questionnaireOf = askedQuestionnaires(db)
  const figures = figuresIn(registry, () => intake.waiting())
  const intake = intakeOf({
    secret, questionnaireOf, regionOf: regionsByPrefix(db), groupOf: (regionId, key) => groupOfCode(db, regionId, key),
    epoch: async () => await readEpoch(db, secret) ?? beginFirstEpoch(db, secret, civilDateAt(clocks.now())),
    store: (epoch, sheets) => storeSheets(db, epoch, sheets),
    unknown: unknownCodesOf({ onFlood: (unknown) => flood(http, figures.floods, unknown) }),
    count: (outcome) => figures.sheets.inc({ outcome }),
  })
  intakeRoutes(http, { intake, assets: await respondAssets(), questionnaireOf })
  return intake
}

function flood(http: FastifyInstance, floods: Counter, unknown: number): void {
  floods.inc()
  http.log.warn({ unknown }, 'survey.unknown-codes')
}

function figuresIn(registry: Registry, waiting: () => number): { sheets: Counter<'outcome'>; floods: Counter } {
  const registers = [registry]
  const gauge = new Gauge({ name: 'opora_intake_waiting', help: 'Sheets that wait for the disk', registers: [], collect() { this.set(waiting()) } })
  registry.registerMetric(gauge)
  return {
    sheets: new Counter({ name: 'opora_intake_sheets_total', help: 'Sheets sent, by what became of them', labelNames: ['outcome'], registers }),
    floods: new Counter({ name: 'opora_intake_unknown_code_alarms_total', help: 'How often unknown codes came in a flood', registers }),
  }
}
