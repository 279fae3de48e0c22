import type { z } from 'zod'
import type { nominate } from '../../../contract/nominations.ts'
import type { NominatedRole } from '../../../domain/programmes/nominations/nomination.ts'

export type NomineeForm = {
  role: NominatedRole
  territoryId: number | null
  organisationId: string | null
  isKnown: boolean
  personId: string | null
  name: string
  email: string
  phone: string
  hasPhoneConsent: boolean
}

type Body = z.input<(typeof nominate)['body']>
type Faults = { territory?: string; person?: string; consent?: string }

/** What the form says, as the command takes it; null with what is missing. */
export function nomineeOf({ role, territoryId, organisationId, isKnown, personId, name, email, phone, hasPhoneConsent }: NomineeForm): { body: Body | null; faults: Faults } {
  const faults: Faults = {}
  if (territoryId === null) faults.territory = 'Выберите территорию.'
  if (isKnown ? personId === null : !/^\S+\s+\S+/.test(name.trim())) faults.person = isKnown ? 'Выберите человека.' : 'Укажите фамилию, имя и отчество.'
  if (!isKnown && phone.trim() !== '' && !hasPhoneConsent) faults.consent = 'Телефон хранится только с согласия человека.'
  if (territoryId === null || Object.keys(faults).length > 0) return { body: null, faults }
  const person = isKnown && personId !== null ? { id: personId } : { name: name.trim(), email: textOrNull(email), phone: textOrNull(phone), hasPhoneConsent }
  return { body: { role, territoryId, organisationId, person }, faults }
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
