import { describe, expect, it } from 'vitest'
import { definitionFaults } from '../data-forms/definition-faults.ts'
import { factorFaults } from '../risks/factor-faults.ts'
import { factorReach } from '../risks/factor-reach.ts'
import type { RiskFactor } from '../risks/risk-factor.ts'
import { audiences } from '../surveys/audience.ts'
import type { Questionnaire } from '../surveys/questionnaire/questionnaire.ts'
import { questionnaireFaults } from '../surveys/questionnaire/questionnaire-faults.ts'
import { questionsOf } from '../surveys/questionnaire/questions-of.ts'
import { sheetLayout } from '../surveys/sheet/sheet-layout.ts'
import { schoolDataForm } from './school-data/school-data-form.ts'
import { shippedCatalogue } from './shipped-catalogue.ts'

const questionnaires: Questionnaire[] = shippedCatalogue.flatMap((entry) => (entry.kind === 'questionnaire' ? [entry.definition] : []))
const factors: RiskFactor[] = shippedCatalogue.flatMap((entry) => (entry.kind === 'risk-factor' ? [entry.definition] : []))

describe('The shipped catalogue', () => {
  it('has a sound questionnaire for every audience', () => {
    expect(questionnaires.map(({ audience }) => audience)).toEqual([...audiences])
    for (const questionnaire of questionnaires) expect(questionnaireFaults(questionnaire)).toEqual([])
  })

  it('asks no one more than a quarter of an hour allows, and keeps a sheet small', () => {
    for (const questionnaire of questionnaires) {
      expect(questionsOf(questionnaire).length, questionnaire.audience).toBeLessThanOrEqual(60)
      expect(sheetLayout(questionnaire).length, questionnaire.audience).toBeLessThanOrEqual(100)
    }
    const [, , pupil] = questionnaires
    expect(pupil === undefined ? 0 : questionsOf(pupil).length).toBeGreaterThanOrEqual(40)
  })

  it('has twelve factors, each made of questions and fields that are there, and each able to reach every significance', () => {
    expect(factors).toHaveLength(12)
    for (const factor of factors) {
      expect(factorFaults(factor, { questionnaires, schoolData: schoolDataForm }), factor.code).toEqual([])
      const { least, most } = factorReach(factor)
      expect(least, factor.code).toBeLessThan(factor.thresholds.low)
      expect(most, factor.code).toBeGreaterThanOrEqual(factor.thresholds.high)
    }
  })

  it('lists the factors one after another, each code once', () => {
    expect(shippedCatalogue.filter(({ kind }) => kind === 'risk-factor').map(({ position }) => position)).toEqual(factors.map((_, at) => at + 1))
    expect(new Set(factors.map(({ code }) => code)).size).toBe(12)
  })

  it('asks of a school only what some factor reads, another field is measured by or schools alike are found by', () => {
    expect(definitionFaults(schoolDataForm)).toEqual([])
    const read = new Set(factors.flatMap(({ indices }) => indices.flatMap((index) => (index.source === 'school-data' ? index.items.flatMap(({ field, per }) => [field, per]) : []))))
    expect(schoolDataForm.fields.map(({ key }) => key).filter((key) => !read.has(key))).toEqual(['settlement', 'classes', 'pupilsneedy'])
  })

  it('finds the faults of a factor', () => {
    const [first] = factors
    if (first === undefined) throw new Error('No factor')
    const broken: RiskFactor = {
      ...first, thresholds: { low: 50, medium: 40, high: 60 },
      indices: [
        { code: 'a', name: 'А', weight: 0, source: 'answers', audience: 'pupil', items: [{ question: 'nothing', row: null, weight: 1, by: 'value', at0: 0, at100: 1 }] },
        { code: 'a', name: 'Б', weight: 1, source: 'answers', audience: 'pupil', items: [{ question: 'pace', row: null, weight: 1, by: 'option', scores: { slow: 101, gone: 1 } }] },
        { code: 'c', name: 'В', weight: 1, source: 'school-data', items: [{ field: 'pupils', per: 'nothing', weight: 1, at0: 1, at100: 1 }] },
      ],
    }
    expect(factorFaults(broken, { questionnaires, schoolData: schoolDataForm }).map(({ code, index }) => `${code} ${index}`)).toEqual([
      'thresholds-turned null', 'required-unused null', 'wrong-weight 0', 'same-index 0', 'unknown-question 0', 'same-index 1', 'wrong-score 1', 'unknown-option 1', 'unknown-field 2', 'same-bounds 2',
    ])
  })
})
