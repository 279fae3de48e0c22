import { describe, expect, it } from 'vitest'
import { groupsOfSchool, type Asking } from './respondent-groups.ts'

const pupils: Asking = { id: 1, audience: 'pupil', grades: [6, 9] }
const teachers: Asking = { id: 2, audience: 'teacher', grades: [] }
const head: Asking = { id: 3, audience: 'head', grades: [] }
const classes = [{ grade: 6, letter: 'А', pupils: 25 }, { grade: 6, letter: 'Б', pupils: 3 }, { grade: 7, letter: 'А', pupils: 30 }, { grade: 9, letter: 'А', pupils: 18 }]

describe('groupsOfSchool', () => {
  it('asks the classes of the grades, and pools them by grade and school', () => {
    expect(groupsOfSchool([pupils], { classes, teachers: 12 }, 90)).toEqual([
      { questionnaireId: 1, grade: 6, letter: 'А', size: 25, required: 23, codes: 28 },
      { questionnaireId: 1, grade: 6, letter: 'Б', size: 3, required: 3, codes: 5 },
      { questionnaireId: 1, grade: 9, letter: 'А', size: 18, required: 17, codes: 20 },
      { questionnaireId: 1, grade: 6, letter: null, size: 0, required: 0, codes: 0 },
      { questionnaireId: 1, grade: 9, letter: null, size: 0, required: 0, codes: 0 },
      { questionnaireId: 1, grade: null, letter: null, size: 0, required: 0, codes: 0 },
    ])
  })

  it('asks teachers as one group, and a head by no code', () => {
    expect(groupsOfSchool([teachers, head], { classes, teachers: 12 }, 90)).toEqual([
      { questionnaireId: 2, grade: null, letter: null, size: 12, required: 11, codes: 14 }, { questionnaireId: 3, grade: null, letter: null, size: 1, required: 1, codes: 0 },
    ])
  })

  it('shows a school without a list of classes by a group of nobody', () => {
    expect(groupsOfSchool([pupils, teachers], { classes: [], teachers: 0 }, 90)).toEqual([
      { questionnaireId: 1, grade: null, letter: null, size: 0, required: 0, codes: 0 }, { questionnaireId: 2, grade: null, letter: null, size: 0, required: 0, codes: 0 },
    ])
  })
})
