import { randomBytes, randomUUID } from 'node:crypto'
import { invitationCodeLength, readableCode } from '../../domain/logins/readable-code.ts'
import { firstAdministrator } from '../../domain/people/person.ts'
import { runCommand, type CommandRun } from '../kernel/run-command.ts'
import { invite } from './invitation.commands.ts'
import { insertFirstAdministrator } from './invitation.store.ts'

/** The code of an invitation for the one who sets the installation up; a new one at each start, and the one before is worth nothing. */
export async function inviteFirstAdministrator(run: Pick<CommandRun, 'db' | 'clocks' | 'files' | 'actor'>): Promise<string> {
  const code = readableCode(randomBytes(64), invitationCodeLength)
  await runCommand({ ...run, commandId: randomUUID(), asked: 'first administrator', replyHeader: () => undefined }, async (context) => {
    const { id, appointmentId, name } = firstAdministrator
    await insertFirstAdministrator(context.tx, { personId: id, appointmentId, name, on: context.programmeDate })
    return invite(context, { id: context.commandId, personId: id, code, resetsSecondStep: false, now: context.now })
  })
  return code
}
