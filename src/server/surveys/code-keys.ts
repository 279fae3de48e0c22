import { createHmac } from 'node:crypto'
import { respondentCode, type RespondentCode } from '../../domain/surveys/codes/respondent-code.ts'

/**
 * The code of the n-th respondent of a group: derived from the secret of the installation, so that a lost sheet of codes can be printed again,
 * while the database holds none.
 */
export function codeOf(secret: Buffer, prefix: string, group: { regionId: number; id: number }, number: number): RespondentCode {
  return respondentCode(prefix, createHmac('sha256', secret).update(`code:${group.regionId}:${group.id}:${number}`).digest().readBigUInt64BE())
}

/** What the database knows a code by. */
export function keyOf(secret: Buffer, code: RespondentCode): bigint {
  return createHmac('sha256', secret).update(`key:${code}`).digest().readBigInt64BE()
}
