import { OporaError } from '../domain/kernel/errors.ts'
import type { AssignmentFolder } from './assignments/assignment-folder.ts'
import { hearFacts } from './assignments/hearing.ts'
import { peopleHash } from './assignments/planning.commands.ts'
import { savePlanning } from './assignments/planning.store.ts'
import { verifyDerived, type RebuildReport } from './assignments/rebuild.ts'
import { writeBackup } from './db/backup.ts'
import type { Database } from './db/database.ts'
import { withOwner } from './db/owner-connection.ts'
import { restoreBackup } from './db/restore.ts'
import { verifyChains, type ChainReport } from './journal/journal.read.ts'
import { sealAll } from './journal/journal.store.ts'
import { knownHeads } from './journal/sealer.ts'
import { onBulkConnection, type OnBulk } from './kernel/bulk-connection.ts'
import type { FileStore } from './kernel/file-store.ts'
import { hashedId } from './kernel/hashed-id.ts'
import type { Platform } from './kernel/mount.ts'
import { runCommand } from './kernel/run-command.ts'
import { passwordsOf } from './logins/passwords.ts'
import { prepareEdition, publishEdition, saveEdition } from './risks/edition.commands.ts'
import { verifyProfiles } from './risks/verify-profiles.ts'
import { localActor } from './session/actor.read.ts'
import type { InstallationKind } from './session/session.read.ts'
import { simulateNation, type SimulationReport, type Simulator } from './simulation/simulate.ts'
import { countAsked } from './surveys/campaigns/groups.store.ts'

/** What is done with an installation as a whole, by whoever keeps it. */
export type Maintenance = {
  /** Recomputes the journal's chains and holds them against the heads that left the house; derives assignments and roll-ups anew and compares. */
  verify: () => Promise<ChainReport & { derived: RebuildReport['tables'] }>
  /** The whole installation, files included, into one archive. */
  backup: (path: string) => Promise<{ tables: number; files: number; missing: number }>
  /** From such an archive into this installation, which must be empty. */
  restore: (path: string) => Promise<{ tables: number; files: number }>
  /** Fills an empty database with a made nation; refuses any other. All its people have this password. */
  simulate: (numbers: Parameters<typeof simulateNation>[1], password: string, onProgress: (done: number, total: number) => void) => Promise<SimulationReport>
}

type Kept = {
  platform: Platform
  database: Database
  /** Unguarded: a backup holds every file, scanned or not. */
  files: FileStore
  folder: AssignmentFolder
  kind: InstallationKind
  dataFolder: string
  hasCheapPasswords: boolean
}

export function maintenanceOf({ platform, database, files, folder, kind, dataFolder, hasCheapPasswords }: Kept): Maintenance {
  const { db } = platform
  return {
    verify: async () => {
      await sealAll(db)
      await folder.bringUpToDate()
      const { tables } = await verifyDerived(db, { now: platform.clocks.now(), programmeDate: platform.clocks.programmeDate() })
      return { ...(await verifyChains(db, await knownHeads(dataFolder))), derived: [...tables, await verifyProfiles((work) => onBulkConnection(database.pool, work))] }
    },
    backup: async (path) => {
      await sealAll(db)
      return writeBackup(database, (hash) => files.open(hash).catch(nullWhereMissing), path, platform.clocks.now())
    },
    restore: (path) => restoreBackup(database, path, async (hash, stream) => {
      const received = await files.receive(stream, Number.MAX_SAFE_INTEGER)
      if (received.hash !== hash) throw new OporaError('invalid_input', 'backup.broken', { file: path })
      await files.keep(received)
    }),
    simulate: async (numbers, password, onProgress) => {
      if (kind === 'production') throw new OporaError('invalid_state', 'simulation.production')
      const passwordHash = await passwordsOf({ isCheap: hasCheapPasswords }).hash(password)
      const report = await simulateNation(await simulatorOf(platform, database, passwordHash), numbers, onProgress)
      await withOwner(database.targets.owner, (owner) => owner.query('analyze'))
      await folder.bringUpToDate()
      return report
    },
  }
}

function nullWhereMissing(error: unknown): null {
  if (error instanceof OporaError && error.category === 'not_found') return null
  throw error
}

async function simulatorOf({ db, clocks, files }: Platform, { pool }: Database, passwordHash: string): Promise<Simulator> {
  const bulk: OnBulk = (work) => onBulkConnection(pool, work)
  return {
    clocks, files, passwordHash, actor: await localActor(db), bulk, countAsked,
    publishProfiles: async (asked) => {
      const actor = await localActor(db)
      const run = { db, clocks, files, hearFacts, actor, asked: 'simulate', replyHeader: () => undefined }
      const prepared = await prepareEdition({ actor, db, programmeDate: clocks.programmeDate() }, bulk, asked)
      await runCommand({ ...run, commandId: hashedId(`${asked.editionId} compute`) }, (context) => saveEdition(context, asked, prepared))
      await runCommand({ ...run, commandId: hashedId(`${asked.editionId} publish`) }, (context) => publishEdition(context, asked.editionId, 1))
    },
    markPlanned: ({ tx, now }, source) => savePlanning(tx, { regionId: source.regionId ?? 0, roadmapId: source.roadmapId, revisionId: source.revisionId, hash: peopleHash(source), now }),
  }
}
