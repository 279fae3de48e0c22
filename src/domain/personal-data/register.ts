import type { PersonalTable } from './personal-table.ts'
import { loginRegister } from './register/login-register.ts'
import { peopleRegister } from './register/people-register.ts'
import { reminderRegister } from './register/reminder-register.ts'
import { workRegister } from './register/work-register.ts'

/**
 * Every column that holds something about a person: what for, on what ground, how long, where it is shown. What is not here is not kept: a test holds
 * the register against the database. «Мои данные», the export, the erasure and the document are all made from it.
 */
export const personalDataRegister: readonly PersonalTable[] = [...peopleRegister, ...loginRegister, ...workRegister, ...reminderRegister]
