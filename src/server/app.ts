import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { tellFaultsInRussian } from '../contract/russian-faults.ts'
import type { CivilDate } from '../domain/kernel/civil-date.ts'
import { OporaError } from '../domain/kernel/errors.ts'
import { liveChannel, longestMessage } from '../domain/programme-documents/live/live-message.ts'
import { startAssignmentFolder } from './assignments/assignment-folder.ts'
import { assignmentRoutes } from './assignments/assignment.routes.ts'
import { hearFacts } from './assignments/hearing.ts'
import { startPlan } from './assignments/start-plan.ts'
import { catalogueRoutes } from './catalogue/catalogue.routes.ts'
import { formRoutes } from './data-forms/form.routes.ts'
import type { Database } from './db/database.ts'
import { failureOf } from './db/embedded/failure.ts'
import { listenTo } from './db/listen-to.ts'
import { openDatabase } from './db/open-database.ts'
import { libraryRoutes } from './document-library/library.routes.ts'
import { clamdPlace, clamdScan } from './files/clamd.ts'
import { startFileScanner, type FileScanner } from './files/file-scanner.ts'
import { verdictOf } from './files/file.read.ts'
import { fileRoutes } from './files/file.routes.ts'
import { claimScan, deleteLooseFiles, saveVerdict } from './files/file.store.ts'
import { handingOut } from './files/handing-out.ts'
import { previewsIn, type Previews } from './files/previews.ts'
import { deleteStaleParts } from './files/upload.store.ts'
import { startImportReader } from './imports/import-reader.ts'
import { importRoutes } from './imports/import.routes.ts'
import { claimReading, releaseReading, renewReading, saveFailure, saveReading } from './imports/import.store.ts'
import { indicatorRoutes } from './indicators/indicator.routes.ts'
import { targetRoutes } from './indicators/target.routes.ts'
import { journalRoutes } from './journal/journal.routes.ts'
import { sealAll } from './journal/journal.store.ts'
import { startSealer } from './journal/sealer.ts'
import { onBulkConnection } from './kernel/bulk-connection.ts'
import { clocks } from './kernel/clocks.ts'
import type { FileStore } from './kernel/file-store.ts'
import { startFileSweep, sweepFiles } from './kernel/file-sweep.ts'
import { folderFileStore } from './kernel/folder-file-store.ts'
import { guardedFileStore } from './kernel/guarded-file-store.ts'
import { serveHealth } from './kernel/health.ts'
import { closeHttp, createHttp, listen, prepareHttp } from './kernel/http-server.ts'
import { outsideSecret } from './kernel/installation-secret.ts'
import { serveMetrics } from './kernel/metrics.ts'
import type { Platform } from './kernel/mount.ts'
import { openApi } from './kernel/open-api.ts'
import { servePages } from './kernel/pages.ts'
import { isLoopback } from './kernel/request-guard.ts'
import { s3FileStore } from './kernel/s3-file-store.ts'
import { s3Place } from './kernel/s3-place.ts'
import type { Settings } from './kernel/settings.ts'
import { inviteFirstAdministrator } from './logins/first-administrator.ts'
import { hasLogins } from './logins/invitation.read.ts'
import { loginRoutes } from './logins/login.routes.ts'
import { openLoginSite } from './logins/open-login-site.ts'
import { maintenanceOf, type Maintenance } from './maintenance.ts'
import { monitoringRoutes } from './monitoring/monitoring.routes.ts'
import { moveOrganisations } from './organisations/organisation.commands.ts'
import { organisationRoutes } from './organisations/organisation.routes.ts'
import { registerRoutes } from './organisations/register.routes.ts'
import { hearClosings } from './people/hearing.ts'
import { peopleRoutes } from './people/people.routes.ts'
import { personalDataRoutes } from './personal-data/personal-data.routes.ts'
import { documentInReview } from './programme-documents/document.commands.ts'
import { programmeDocumentRoutes } from './programme-documents/document.routes.ts'
import { liveDocumentRoutes } from './programme-documents/live.routes.ts'
import { startAddressChecks, type AddressChecks } from './programme-documents/own-file/address-checks.ts'
import { programmesRoutes } from './programmes/programmes.routes.ts'
import { reminderRoutes } from './reminders/reminder.routes.ts'
import { startReminders, type Reminders } from './reminders/reminders.ts'
import { reportRoutes } from './reports/report.routes.ts'
import { reviewRoutes } from './reviews/review.routes.ts'
import { riskWorkRoutes } from './risk-work/risk-work.routes.ts'
import { riskRoutes } from './risks/risk.routes.ts'
import { calendarRoutes } from './roadmaps/calendar.routes.ts'
import { roadmapRoutes } from './roadmaps/roadmap.routes.ts'
import { localActor } from './session/actor.read.ts'
import { installationKind, type InstallationKind } from './session/session.read.ts'
import { sessionRoutes } from './session/session.routes.ts'
import { sessionsOf } from './session/sessions.ts'
import { respondentCodes } from './surveys/codes/code-sheets.read.ts'
import { openRespondentSite } from './surveys/survey-site.ts'
import { startSurveyWork } from './surveys/survey-work.ts'
import { surveyRoutes } from './surveys/survey.routes.ts'
import { territoryRoutes } from './territories/territory.routes.ts'
import { ensureCountry } from './territories/territory.store.ts'
import { visitRoutes } from './visits/visit.routes.ts'

const day = 86_400_000

export type App = Maintenance & {
  /** For requests in process (`inject`), with every check but the network. */
  http: FastifyInstance
  /** What it was created as. */
  installation: InstallationKind
  /** The header by which whoever holds this very object works as the local administrator: the command line, in process. */
  localHeader: Readonly<Record<string, string>>
  /** Null goes back to the date that the settings say. Refused in a production: its date is today's. */
  setProgrammeDate: (date: CivilDate | null) => void
  /** The code of the one-time invitation by which the first administrator comes in; null where somebody can log in already. */
  inviteFirstAdministrator: () => Promise<string | null>
  /** Starts to listen; resolves to the address. */
  listen: () => Promise<string>
  /** Counts, mixes and closes what there is to, now, and ends the epoch of the sheets' keys. */
  settleSurveys: () => Promise<void>
  /** The codes of a school's respondents, group by group: for whoever plays them. Refused in a production. */
  respondentCodes: (campaignId: string, schoolId: string) => Promise<string[][]>
  /** Answers what has been asked, then stops everything that it started. */
  close: () => Promise<void>
}

/** `hasCheapPasswords` is for tests: in earnest only a rehearsal hashes cheaply. */
type Opening = { kindIfNew?: InstallationKind; hasCheapPasswords?: boolean }

/** Puts the house together: here and in `maintenance.ts` alone all features are named. */
export async function openApp(settings: Settings, { kindIfNew = 'production', hasCheapPasswords = false }: Opening = {}): Promise<App> {
  tellFaultsInRussian()
  const dataFolder = resolve(settings.dataFolder)
  await mkdir(dataFolder, { recursive: true }).catch((error: unknown) => { throw failureOf(error, dataFolder) })

  const http = createHttp(settings)
  const database = await openDatabase({ url: settings.databaseUrl, dataFolder, log: (event, details) => http.log.info(details ?? {}, event) })
  return assemble(http, database, { settings, dataFolder, kindIfNew, hasCheapPasswords }).catch(async (error: unknown) => {
    await database.close()
    throw error
  })
}

type Site = { settings: Settings; dataFolder: string; kindIfNew: InstallationKind; hasCheapPasswords: boolean }

async function assemble(http: FastifyInstance, database: Database, { settings, dataFolder, kindIfNew, hasCheapPasswords }: Site): Promise<App> {
  const { db } = database
  const kind = await installationKind(db, kindIfNew)
  if (settings.programmeDate !== null && kind === 'production') throw new OporaError('invalid_state', 'settings.programme-date-refused')
  // Whoever has seen the terminal of a demonstration knows its passwords.
  if (kind === 'demonstration' && !isLoopback(settings.host)) throw new OporaError('invalid_input', 'settings.demonstration-not-loopback', { host: settings.host })
  await ensureCountry(db)
  const programmeClocks = clocks(settings.programmeDate)

  const sessions = sessionsOf({ db, programmeDate: () => programmeClocks.programmeDate(), now: () => programmeClocks.now() })
  const files = fileStoreOf(settings, dataFolder)
  const platform: Platform = {
    http, db, clocks: programmeClocks, mounted: [], hearFacts: async (context, facts) => hearFacts(context, [...facts, ...await hearClosings(context, sessions.forget, facts)]),
    files: guardedFileStore(files, (hash) => verdictOf(db, hash), { isScanned: settings.clamdUrl !== null }),
    actorOf: (request, endpoint) => sessions.actorOf(request, endpoint),
  }
  const version = await packageVersion()
  await prepareHttp(http, settings, { longestMessage })
  serveHealth(http, database.pool, platform.files)
  const registry = serveMetrics(http, settings.metricsToken)
  const secret = await outsideSecret(dataFolder, settings.secret)
  sessionRoutes(platform, { installation: kind, version, forget: sessions.forget })
  loginRoutes(platform, openLoginSite(platform, settings, { hasCheapPasswords: hasCheapPasswords || kind === 'rehearsal', forget: sessions.forget }))
  territoryRoutes(platform, moveOrganisations)
  organisationRoutes(platform)
  registerRoutes(platform)
  peopleRoutes(platform, sessions.forget)
  personalDataRoutes(platform, sessions.forget)
  journalRoutes(platform)
  const reader = startImportReader({
    claim: () => claimReading(db),
    renew: (id) => renewReading(db, id),
    release: (id) => releaseReading(db, id),
    save: (id, { source, reading }, plan) => saveReading(db, id, source, reading, plan),
    fail: (id, problem) => saveFailure(db, id, problem),
    withLocal: files.withLocal,
    log: (error) => http.log.error(error, 'import.reading-failed'),
  })
  const scanner = scannerOf(platform, settings, files)
  const previews = previewsIn(join(dataFolder, 'previews'))
  const out = handingOut(platform, previews, scanner !== null)
  fileRoutes(platform, scanner, out)
  formRoutes(platform)
  catalogueRoutes(platform)
  importRoutes(platform, reader)
  targetRoutes(platform)
  indicatorRoutes(platform)
  roadmapRoutes(platform, startPlan)
  let reminders: Reminders | null = null
  let addresses: AddressChecks | null = null
  assignmentRoutes(platform, () => { folder.nudge(); surveys.nudge(); reminders?.nudge() })
  reminderRoutes(platform, { isMailSent: settings.mail !== null, publicUrl: settings.publicUrl })
  reportRoutes(platform)
  riskRoutes(platform, (work) => onBulkConnection(database.pool, work))
  visitRoutes(platform)
  riskWorkRoutes(platform)
  libraryRoutes(platform)
  programmeDocumentRoutes(platform, () => addresses?.nudge())
  reviewRoutes(platform, documentInReview, out)
  monitoringRoutes(platform)
  const liveDocuments = liveDocumentRoutes(platform, (onNotice, onListening) => listenTo({ target: database.targets.app, channel: liveChannel, onNotice, onListening }))
  calendarRoutes(platform)
  programmesRoutes(platform, sessions.forget)
  surveyRoutes(platform, { secret, publicUrl: settings.publicUrl, nudge: () => surveys.nudge(), remind: () => reminders?.nudge() })
  const intake = await openRespondentSite(platform, secret, registry)
  http.get('/api/openapi.json', async () => openApi(platform.mounted, version))
  await servePages(http)

  const folder = startAssignmentFolder(platform, (error) => http.log.error(error, 'assignments.folding-failed'))
  const surveys = startSurveyWork(platform, {
    secret, isBusy: () => intake.waiting() > 0, log: (error) => http.log.error({ failure: error instanceof Error ? error.name : 'unknown' }, 'survey.work-failed'),
  })
  const sealer = startSealer({ seal: () => sealAll(db), dataFolder, log: (error) => http.log.error(error, 'journal.seal-failed') })

  // Not before somebody listens: a command line beside a server leaves it to that.
  let sweep: ReturnType<typeof startFileSweep> | null = null

  return {
    http,
    installation: kind,
    localHeader: sessions.localHeader,
    setProgrammeDate: (date) => {
      if (kind === 'production') throw new OporaError('invalid_state', 'settings.programme-date-refused')
      programmeClocks.setProgrammeDate(date ?? settings.programmeDate)
    },
    inviteFirstAdministrator: async () => (await hasLogins(db) ? null : inviteFirstAdministrator({ ...platform, actor: await localActor(db) })),
    listen: () => {
      reader.nudge()
      scanner?.nudge()
      reminders ??= startReminders(platform, { ...settings, log: (event, details) => http.log.warn(details, event) })
      addresses ??= startAddressChecks({ db, now: () => programmeClocks.now(), allowed: settings.ownSites, log: (error) => http.log.error(error, 'documents.address-check-failed') })
      sweep ??= startFileSweep(() => sweepAll(platform, files, previews), (error) => http.log.error(error, 'file.sweep-failed'))
      return listen(http, settings)
    },
    ...maintenanceOf({ platform, database, files, folder, kind, dataFolder, hasCheapPasswords }),
    settleSurveys: () => surveys.bringUpToDate({ endEpoch: true }),
    respondentCodes: async (campaignId, schoolId) => {
      if (kind === 'production') throw new OporaError('invalid_state', 'simulation.production')
      return respondentCodes(db, secret, campaignId, schoolId)
    },
    close: async () => {
      await Promise.all([closeHttp(http), reader.stop(), scanner?.stop(), sweep?.stop(), reminders?.stop(), addresses?.stop()])
      await intake.stop()
      await surveys.stop()
      await liveDocuments.stop()
      await folder.stop()
      await sealer.stop()
      files.close()
      await database.close()
    },
  }
}

function fileStoreOf({ s3Url }: Settings, dataFolder: string): FileStore {
  return s3Url === null ? folderFileStore(join(dataFolder, 'files')) : s3FileStore(s3Place(s3Url), join(dataFolder, 'incoming'))
}

function scannerOf({ http, db }: Platform, { clamdUrl }: Settings, files: FileStore): FileScanner | null {
  if (clamdUrl === null) return null
  return startFileScanner({
    claim: () => claimScan(db), open: files.open, scan: clamdScan(clamdPlace(clamdUrl)), save: (hash, threat) => saveVerdict(db, hash, threat),
    log: (error, hash) => http.log.error({ err: error, hash }, 'file.scan'),
  })
}

/** What nobody refers to, what nobody looks at. */
async function sweepAll({ db, clocks }: Platform, files: FileStore, previews: Previews): Promise<number> {
  const now = clocks.now().getTime()
  await previews.clear(new Date(now - 30 * day))
  await deleteLooseFiles(db, new Date(now - day))
  await deleteStaleParts(db, new Date(now - day))
  return sweepFiles(db, files, new Date(now))
}

async function packageVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  return version
}
