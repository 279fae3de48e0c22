import * as appointments from '../../contract/appointments.ts'
import * as contract from '../../contract/people.ts'
import { requireAccessSomewhere } from '../../domain/access/policy.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { mountCommand, mountQuery, type Platform } from '../kernel/mount.ts'
import { appointPerson, correctAppointment, endAppointment, substituteAppointment, type Forget } from './appointment.commands.ts'
import { handOver } from './handover.commands.ts'
import { readHandover } from './handover.read.ts'
import { readPersonCard } from './person-card.read.ts'
import { createPerson, editOwnContact, editPerson } from './person.commands.ts'
import { findDuplicates, listPeople } from './person.read.ts'

export function peopleRoutes(platform: Platform, forget: Forget): void {
  mountQuery(platform, contract.listPeople, async ({ actor, db, programmeDate }, { query }) => {
    requireAccessSomewhere(actor, 'person.read')
    return listPeople(db, actor, programmeDate, query)
  })
  mountQuery(platform, contract.findDuplicates, async ({ actor, db, programmeDate }, { query }) => {
    requireAccessSomewhere(actor, 'person.manage')
    return findDuplicates(db, actor, programmeDate, query)
  })
  mountQuery(platform, contract.readPerson, ({ actor, db, programmeDate }, { params }) => readPersonCard(db, actor, params.id, programmeDate))
  mountCommand(platform, contract.createPerson, (context, { body }) => createPerson(context, forget, body))
  mountCommand(platform, contract.editPerson, (context, { params, body }) => editPerson(context, params.id, body))
  mountCommand(platform, contract.editOwnContact, (context, { body }) => editOwnContact(context, body))

  mountCommand(platform, appointments.appointPerson, (context, { params, body }) => appointPerson(context, forget, params.id, body))
  mountCommand(platform, appointments.endAppointment, (context, { params, body }) => endAppointment(context, forget, params.id, body))
  mountCommand(platform, appointments.correctAppointment, (context, { params, body }) => correctAppointment(context, forget, params.id, body))
  mountCommand(platform, appointments.substituteAppointment, (context, { params, body }) => substituteAppointment(context, forget, params.id, body))
  mountQuery(platform, appointments.previewHandover, async ({ actor, db, programmeDate }, { params, query }) => {
    requireAccessSomewhere(actor, 'appointment.manage')
    if (params.id === query.successor) throw new OporaError('invalid_input', 'handover.to-oneself')
    return { moves: await readHandover(db, actor, params.id, query.successor, query.lastDay, programmeDate) }
  })
  mountCommand(platform, appointments.handOver, (context, { params, body }) => handOver(context, forget, params.id, body))
}
