import type { Process } from '../process.ts'

/** «Анкетирование»: a school has done its own once every audience has given as many sheets as are asked for. Evidence closes it where no campaign is held here. */
export const surveyProcess = {
  code: 'survey',
  steps: {
    fill: { doneBy: ['assignment.met', 'evidence.confirmed'], organisedBy: ['members.completed', 'evidence.confirmed'], followsMembers: true, metBy: ['survey.reached'], proofs: ['fact', 'file', 'link', 'document'] },
  },
  measures: ['members-done', 'respondents', 'stated'],
} as const satisfies Process
