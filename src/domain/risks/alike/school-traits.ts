import { valueOf, type Answers } from '../../data-forms/form-definition.ts'
import type { SchoolTraits } from './alike-kinds.ts'

/** Fields of the school's own form that say what it is like, where the operator has left them in it. */
const traitFields = { pupils: 'pupils', settlement: 'settlement', needy: 'pupilsneedy' } as const

/** `pupils`: by its classes, where they are known. */
export function schoolTraits(answers: Answers | null, pupils: number | null): SchoolTraits {
  const number = (key: string): number | null => {
    const value = answers === null ? undefined : valueOf(answers, key)
    return typeof value === 'number' ? value : null
  }
  const settlement = answers === null ? undefined : valueOf(answers, traitFields.settlement)
  const [all, needy] = [pupils ?? number(traitFields.pupils), number(traitFields.needy)]
  return { pupils: all, settlement: typeof settlement === 'string' ? settlement : null, needy: needy === null || !all ? null : (100 * needy) / all }
}
