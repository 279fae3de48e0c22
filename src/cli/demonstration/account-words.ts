import { roleNames } from '../../contract/role-names.ts'
import { accountsToShow, demonstrationPassword } from './demonstration-people.ts'

/** One line a role: what to log in with. */
export function accountWords(): string {
  const widest = Math.max(...accountsToShow.map(({ login }) => login.length))
  const lines = accountsToShow.map(({ login, role, name }) => `  ${login.padEnd(widest)}  ${roleNames[role]}, ${name}`)
  return `Войдите под любым из этих логинов; пароль у всех один: ${demonstrationPassword}\n${lines.join('\n')}\n\n`
}
