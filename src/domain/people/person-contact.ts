import { OporaError } from '../kernel/errors.ts'
import { personName } from './person-name.ts'
import { phoneNumber } from './phone-number.ts'

export type PersonContact = { name: string; email: string | null; phone: string | null }

/** Name and contacts as they were typed, as they are kept. A phone is kept only with the person's consent. */
export function personContact({ name, email, phone, hasPhoneConsent }: PersonContact & { hasPhoneConsent: boolean }): PersonContact {
  const number = phone === null || phone === '' ? null : phoneNumber(phone)
  if (number !== null && !hasPhoneConsent) throw new OporaError('invalid_input', 'person.phone-without-consent')
  return { name: personName(name), email, phone: number }
}
