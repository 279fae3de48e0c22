import { OporaError } from '../kernel/errors.ts'

/** «8 (900) 000-00-00» → «+7 900 000-00-00»; what is no Russian number of ten digits is kept as it was typed, if it has enough digits for one. */
export function phoneNumber(typed: string): string {
  const digits = typed.replace(/\D/g, '')
  if (digits.length < 5 || digits.length > 20 || !/^[\d+()\-.,;\s]*(доб[\d\s.]*)?$/i.test(typed)) throw new OporaError('invalid_input', 'person.phone-wrong')
  const local = /^(?:7|8)?(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(digits)
  return local === null ? typed.trim() : `+7 ${local[1]} ${local[2]}-${local[3]}-${local[4]}`
}
