import { signIn } from '../sign-in.ts'
import { newInvitationCode } from '../visitor.ts'
import { outcomeOf, type AccessCalls } from './access-call.ts'

export const loginCalls: AccessCalls = {
  'login.reset': {
    at: 'organisation',
    try: async ({ db, region }, by, { organisationId }) => {
      const { personId } = await signIn(db, organisationId === region.instituteId ? 'body-member' : 'school-team', organisationId === null ? {} : { organisationId })
      return outcomeOf(await by.post(`/api/people/${personId}/invitations`, { code: newInvitationCode(), resetsSecondStep: true }))
    },
  },
}
