import type { Role } from '../../domain/access/role.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { invitationCodeLength, readableCode } from '../../domain/logins/readable-code.ts'
import type { App } from '../../server/app.ts'
import { ask, signIn, type SignedIn } from '../app-calls.ts'
import type { DemonstrationPlaces } from './demonstration-places.ts'
import { bytesOf, idOf } from './demonstration-id.ts'

/** Everybody who reads this knows it: a demonstration listens on this machine only. */
export const demonstrationPassword = 'berezovaya-roshcha'

export type DemonstrationPerson = { login: string; name: string; role: Role; at: Place }
type Place = 'country' | 'region' | { municipality: 0 | 1 } | { school: number } | { body: number }

const [first, second] = [{ municipality: 0 }, { municipality: 1 }] as const

/** Somebody in every role; the first of a role is the one whose account is printed. */
const people: readonly DemonstrationPerson[] = [
  { role: 'administrator', at: 'country', login: 'admin', name: 'Образцов Андрей Петрович' },
  { role: 'federal-operator', at: 'country', login: 'federal', name: 'Полянская Вера Олеговна' },
  { role: 'regional-authority', at: 'region', login: 'ministry', name: 'Ласточкин Игорь Львович' },
  { role: 'regional-coordinator', at: 'region', login: 'region', name: 'Берёзкина Анна Сергеевна' },
  { role: 'regional-operator', at: 'region', login: 'institute', name: 'Ручейков Павел Ильич' },
  { role: 'municipal-authority', at: first, login: 'authority', name: 'Рябинина Ольга Юрьевна' },
  { role: 'municipal-coordinator', at: first, login: 'municipality', name: 'Снегирёв Олег Иванович' },
  { role: 'expert', at: 'region', login: 'expert', name: 'Лугова Дарья Андреевна' },
  { role: 'curator', at: 'region', login: 'curator', name: 'Ключевской Роман Егорович' },
  { role: 'school-head', at: { school: 0 }, login: 'school', name: 'Полевая Нина Фёдоровна' },
  { role: 'school-team', at: { school: 0 }, login: 'team', name: 'Травин Кирилл Денисович' },
  { role: 'body-member', at: { body: 0 }, login: 'body', name: 'Верескова Алла Игоревна' },
  { role: 'body-member', at: { body: 1 }, login: 'body2', name: 'Тополев Илья Романович' },
  { role: 'body-member', at: { body: 2 }, login: 'body3', name: 'Малинина Ева Петровна' },
  { role: 'body-member', at: { body: 3 }, login: 'body4', name: 'Кедров Денис Олегович' },
  { role: 'body-member', at: { body: 4 }, login: 'body5', name: 'Ивушкина Лидия Сергеевна' },
  { role: 'body-member', at: { body: 5 }, login: 'body6', name: 'Ветрова Инна Юрьевна' },
  { role: 'body-member', at: { body: 6 }, login: 'body7', name: 'Лозина Вера Ивановна' },
  { role: 'municipal-authority', at: second, login: 'authority2', name: 'Ольхова Тамара Юрьевна' },
  { role: 'municipal-coordinator', at: second, login: 'municipality2', name: 'Дроздов Лев Никитич' },
  { role: 'curator', at: 'region', login: 'curator2', name: 'Вешнякова Софья Марковна' },
  { role: 'expert', at: 'region', login: 'expert2', name: 'Заречнев Михаил Юрьевич' },
  { role: 'expert', at: first, login: 'expert3', name: 'Клёнова Ирина Савельевна' },
  { role: 'expert', at: second, login: 'expert4', name: 'Боровиков Степан Ильич' },
  { role: 'school-head', at: { school: 1 }, login: 'school2', name: 'Осинкин Юрий Павлович' },
  { role: 'school-head', at: { school: 2 }, login: 'school3', name: 'Яблонская Елена Глебовна' },
  { role: 'school-head', at: { school: 3 }, login: 'school4', name: 'Ключарёв Семён Антонович' },
  { role: 'school-head', at: { school: 4 }, login: 'school5', name: 'Росинская Мария Львовна' },
  { role: 'school-head', at: { school: 5 }, login: 'school6', name: 'Камышов Борис Ильич' },
]

/** One account of each role, in the order of the roles. */
export const accountsToShow = people.filter(({ role }, index) => people.findIndex((other) => other.role === role) === index)

export const curatorAppointments = people.filter(({ role }) => role === 'curator').map(({ login }) => appointmentOf(login))

/** Appointed, invited by a printed code, with a login and a password: as it goes in life. Whoever is there already is left as is. */
export async function appointPeople(app: App, places: DemonstrationPlaces, { since, programmeId }: { since: CivilDate; programmeId: string }): Promise<void> {
  for (const person of people) await appoint(app, person, { ...seatOf(person.at, places), programmeId: person.role === 'curator' ? programmeId : null, since })
}

/** Everybody who has work to do, logged in. */
export async function signInPeople(app: App): Promise<SignedIn[]> {
  const signedIn: SignedIn[] = []
  for (const { role, login } of people) if (role !== 'administrator') signedIn.push(await signIn(app, login, demonstrationPassword))
  return signedIn
}

/** One of them, logged in. */
export function signInPerson(app: App, login: string): Promise<SignedIn> {
  return signIn(app, login, demonstrationPassword)
}

type Seat = { territoryId: number | null; organisationId: string | null }

function seatOf(at: Place, { countryId, regionId, municipalities, schools, bodies }: DemonstrationPlaces): Seat {
  if (at === 'country') return { territoryId: countryId, organisationId: null }
  if (at === 'region') return { territoryId: regionId, organisationId: null }
  if ('municipality' in at) return { territoryId: municipalities[at.municipality] ?? regionId, organisationId: null }
  return { territoryId: null, organisationId: ('school' in at ? schools[at.school] : bodies[at.body]) ?? null }
}

async function appoint(app: App, { login, name, role }: DemonstrationPerson, { since, ...seat }: Seat & { programmeId: string | null; since: CivilDate }): Promise<void> {
  const id = idOf(`person ${login}`)
  await ask(app, 'POST', '/api/people', {
    id, name, email: null, phone: null, hasPhoneConsent: false,
    appointment: { id: appointmentOf(login), role, ...seat, startsOn: since, endsOn: null, document: { number: '1-П', date: since } },
  }, idOf(`make ${login}`))
  const { login: known } = await ask<{ login: string | null }>(app, 'GET', `/api/people/${id}/login`)
  if (known !== null) return
  const code = readableCode([...bytesOf(`code ${login}`), ...bytesOf(`more of the code ${login}`)], invitationCodeLength)
  await ask(app, 'POST', `/api/people/${id}/invitations`, { code }, idOf(`invite ${login}`))
  await ask(app, 'POST', '/api/invitations/accept', { code, login, password: demonstrationPassword }, idOf(`accept ${login}`))
}

function appointmentOf(login: string): string {
  return idOf(`appointment ${login}`)
}
