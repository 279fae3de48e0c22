import * as contract from '../../contract/session.ts'
import { mountQuery, type Platform } from '../kernel/mount.ts'
import { personName, type InstallationKind } from './session.read.ts'

export function sessionRoutes(platform: Platform, installation: InstallationKind, version: string): void {
  mountQuery(platform, contract.readSession, async ({ actor, db, programmeDate }) => ({
    person: { id: actor.personId, name: await personName(db, actor.personId) },
    installation, programmeDate, version,
  }))
}
