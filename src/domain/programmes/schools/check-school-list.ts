import { comparableName, schoolCode, type ListedLine, type SchoolCode } from './school-codes.ts'

/** Why a line of a list can't be taken. */
export const schoolFaults = ['unreadable', 'unknown', 'ambiguous', 'repeated', 'not-a-school', 'closed', 'taking-part', 'not-taking-part'] as const
export type SchoolFault = (typeof schoolFaults)[number]

export type KnownSchool = {
  id: string
  name: string
  shortName: string | null
  inn: string | null
  ogrn: string | null
  okoLogin: string | null
  isSchool: boolean
  isClosed: boolean
  takesPart: boolean
}

export type CheckedLine = ListedLine & { organisationId: string | null; name: string | null; fault: SchoolFault | null; /** The line that named the same school first. */ sameAs: number | null }

/** What is asked of the schools on the list: to join the programme, or to leave it. */
export type ListPurpose = 'join' | 'leave'

/** The dry run: every line with the school that it means, or with what is wrong with it. Nothing is guessed. */
export function checkSchoolList(lines: readonly ListedLine[], known: readonly KnownSchool[], purpose: ListPurpose): CheckedLine[] {
  const index = indexOf(known)
  const firstLine = new Map<string, number>()
  return lines.map(({ line, text }) => {
    const code = schoolCode(text)
    const found = code === null ? [] : index.get(keyOf(code)) ?? []
    const [school] = found
    if (code === null || school === undefined || found.length > 1) {
      return { line, text, organisationId: null, name: null, fault: code === null ? 'unreadable' : school === undefined ? 'unknown' : 'ambiguous', sameAs: null }
    }
    const sameAs = firstLine.get(school.id) ?? null
    if (sameAs === null) firstLine.set(school.id, line)
    const fault = sameAs === null ? schoolFault(school, purpose) : 'repeated'
    return { line, text, organisationId: school.id, name: school.shortName ?? school.name, fault, sameAs }
  })
}

/** Why this very school can't join or leave; null where it can. The command asks the same again. */
export function schoolFault(school: Pick<KnownSchool, 'isSchool' | 'isClosed' | 'takesPart'>, purpose: ListPurpose): SchoolFault | null {
  if (purpose === 'leave') return school.takesPart ? null : 'not-taking-part'
  if (!school.isSchool) return 'not-a-school'
  if (school.isClosed) return 'closed'
  return school.takesPart ? 'taking-part' : null
}

function indexOf(known: readonly KnownSchool[]): Map<string, KnownSchool[]> {
  const index = new Map<string, KnownSchool[]>()
  for (const school of known) {
    for (const key of new Set(codesOf(school).map(keyOf))) index.set(key, [...(index.get(key) ?? []), school])
  }
  return index
}

function codesOf({ inn, ogrn, okoLogin, name, shortName }: KnownSchool): SchoolCode[] {
  return [
    ...(inn === null ? [] : [{ by: 'inn', value: inn } as const]),
    ...(ogrn === null ? [] : [{ by: 'ogrn', value: ogrn } as const]),
    ...(okoLogin === null ? [] : [{ by: 'login', value: okoLogin.toLowerCase() } as const]),
    { by: 'name', value: comparableName(name) },
    ...(shortName === null ? [] : [{ by: 'name', value: comparableName(shortName) } as const]),
  ]
}

function keyOf({ by, value }: SchoolCode): string {
  return `${by} ${value}`
}
