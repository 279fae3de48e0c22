import { expect, test } from 'vitest'
import { aDraft, party } from '../../../../tests/support/plan-builders.ts'
import type { Binding } from '../../../domain/processes/binding.ts'
import { processes } from '../../../domain/processes/registry/processes.ts'
import { processCodes } from '../../../domain/processes/process-code.ts'
import type { PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { bindingSentence, stepName } from './binding-words.ts'

const submit: Binding = { process: 'evidence', step: 'submit', population: 'schools', doer: 'member', part: null, target: null }

function activityOf(fields: Partial<PlannedActivity>): PlannedActivity {
  const [activity] = aDraft([fields]).activities
  if (!activity) throw new Error('No activity')
  return activity
}

test('a binding says who organises, who does it, and what proves it', () => {
  const activity = activityOf({ responsible: [party('Муниципальный координатор', 'municipal-coordinator'), party('Школы', 'school')] })
  expect(bindingSentence(submit, activity)).toEqual({ organises: 'Муниципальный координатор', does: 'каждая школа представляет материалы', proof: 'файлом, ссылкой или номером и датой документа', counts: null, of: null })
  expect(bindingSentence({ ...submit, step: 'visit', doer: 'curator' }, activity).does).toBe('куратор каждой школы выезжает с посещением')
})

test('where nobody is named the coordinator answers, and where nobody else does it the organisers do', () => {
  const activity = activityOf({ responsible: [party('Куратор', 'curator')] })
  expect(bindingSentence({ ...submit, population: 'none', step: 'issue' }, activity)).toMatchObject({ organises: 'координатор территории', does: 'те, кто организует: издаёт документ' })
})

test('a part has its own parties and its own indicator', () => {
  const target = { comparator: 'gte' as const, value: 90, unit: 'percent' as const, of: 'школ', from: 'indicator' as const }
  const activity = activityOf({
    responsible: [party('Институт', 'regional-operator'), party('Министерство', 'ministry')],
    parts: [{ description: 'Вебинар', indicator: { text: '90 % школ', targets: [target] }, responsible: [1], row: null }],
  })
  expect(bindingSentence({ ...submit, part: 0, target: 0 }, activity)).toMatchObject({ organises: 'Министерство', of: 'Вебинар', counts: '90 % школ' })
})

test('every step of every process has words of its own', () => {
  const names = processCodes.flatMap((process) => Object.keys(processes[process].steps).map((step) => stepName({ process, step })))
  expect(new Set(names).size).toBe(names.length)
})
