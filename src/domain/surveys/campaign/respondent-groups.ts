import type { Audience } from '../audience.ts'

export type SchoolClass = { grade: number; letter: string; pupils: number }

/** What of a questionnaire says whom it asks. */
export type Asking = { id: number; audience: Audience; grades: readonly number[] }

/** `codes`: how many are printed: one each and a few for those that get lost; none for a group that only pools its classes. */
export type RespondentGroup = { questionnaireId: number; grade: number | null; letter: string | null; size: number; required: number; codes: number }

/** Codes beyond the number of people: a lost one is not searched for. */
function reserveFor(size: number): number {
  return size === 0 ? 0 : Math.max(2, Math.ceil(size / 10))
}

export function requiredOf(size: number, share: number): number {
  return Math.ceil((size * share) / 100)
}

/**
 * The groups of one school: classes where the questionnaire asks classes, with the grade and the school above them to pool what is too little
 * for itself; else the school; a head is one, without a code. Where there is no list of classes, the school's group alone, of nobody: it shows that the list is missing.
 */
export function groupsOfSchool(questionnaires: readonly Asking[], { classes, teachers }: { classes: readonly SchoolClass[]; teachers: number }, share: number): RespondentGroup[] {
  return questionnaires.flatMap(({ id, audience, grades }) => {
    if (audience === 'head') return [{ questionnaireId: id, grade: null, letter: null, size: 1, required: 1, codes: 0 }]
    if (audience === 'teacher' || grades.length === 0) return [ofSchool(id, audience === 'teacher' ? teachers : sum(classes), share)]
    const asked = classes.filter(({ grade }) => grades.includes(grade))
    return [
      ...asked.map(({ grade, letter, pupils }) => ({ questionnaireId: id, grade, letter, size: pupils, required: requiredOf(pupils, share), codes: pupils + reserveFor(pupils) })),
      ...[...new Set(asked.map(({ grade }) => grade))].map((grade) => ({ questionnaireId: id, grade, letter: null, size: 0, required: 0, codes: 0 })),
      ofSchool(id, 0, share),
    ]
  })
}

function ofSchool(questionnaireId: number, size: number, share: number): RespondentGroup {
  return { questionnaireId, grade: null, letter: null, size, required: requiredOf(size, share), codes: size + reserveFor(size) }
}

function sum(classes: readonly SchoolClass[]): number {
  return classes.reduce((all, { pupils }) => all + pupils, 0)
}
