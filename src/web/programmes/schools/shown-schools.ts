import type { ProgrammeSchool } from '../../../contract/programme-schools.ts'

type Narrowing = { words: string; territory: number | null; onlyBare: boolean }

/** The schools that are looked for: every word stands somewhere in name, territory or code. */
export function shownSchools(schools: readonly ProgrammeSchool[], { words, territory, onlyBare }: Narrowing): readonly ProgrammeSchool[] {
  const wanted = folded(words).split(/\s+/).filter((word) => word !== '')
  if (wanted.length === 0 && territory === null && !onlyBare) return schools
  return schools.filter((school) => {
    if (territory !== null && school.territoryId !== territory) return false
    if (onlyBare && school.hasCurator) return false
    const text = folded(`${school.name} ${school.territory} ${school.inn ?? ''} ${school.login ?? ''} ${school.curator?.name ?? ''}`)
    return wanted.every((word) => text.includes(word))
  })
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е')
}
