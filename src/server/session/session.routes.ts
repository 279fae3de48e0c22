import { readAccessTable } from '../../contract/access.ts'
import * as contract from '../../contract/session.ts'
import { actions, allowedRelations, canSomewhere } from '../../domain/access/policy.ts'
import { relations } from '../../domain/access/relation.ts'
import { roles } from '../../domain/access/role.ts'
import { visitor } from '../../domain/people/person.ts'
import { mountCommand, mountQuery, type Platform } from '../kernel/mount.ts'
import { chooseAppointment } from './session.commands.ts'
import { appointmentsOf, personName, type InstallationKind } from './session.read.ts'

export function sessionRoutes(platform: Platform, { installation, version, forget }: { installation: InstallationKind; version: string; forget: () => void }): void {
  mountCommand(platform, contract.chooseAppointment, (context, { body }) => chooseAppointment(context, body.appointmentId, forget))
  mountQuery(platform, readAccessTable, async () => ({
    relations: [...relations],
    actions: actions.map((action) => ({ action, allowed: roles.map((role) => ({ role, relations: [...allowedRelations(role, action)] })).filter((row) => row.relations.length > 0) })),
  }))
  mountQuery(platform, contract.readSession, async ({ actor, db, programmeDate }) => {
    const site = { installation, programmeDate, version }
    if (actor.personId === visitor.id) return { person: null, appointment: null, others: [], may: [], ...site }
    const held = await appointmentsOf(db, actor.personId, programmeDate)
    return {
      person: { id: actor.personId, name: await personName(db, actor.personId) },
      appointment: held.find(({ id }) => id === actor.appointmentId) ?? null,
      others: held.filter(({ id }) => id !== actor.appointmentId),
      may: actions.filter((action) => canSomewhere(actor, action)),
      ...site,
    }
  })
}
