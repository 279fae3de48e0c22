import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionnaireArbitrary } from '../../../../tests/support/questionnaire-arbitraries.ts'
import { questionKinds, type Question } from '../../../domain/surveys/questionnaire/question.ts'
import type { Questionnaire } from '../../../domain/surveys/questionnaire/questionnaire.ts'
import { questionsOf } from '../../../domain/surveys/questionnaire/questions-of.ts'
import { stepped } from '../use-history.ts'
import { questionOfKind, withMovedQuestion, withNewQuestion } from './edit-questionnaire.ts'
import { conditionOf, plainOf } from './plain-condition.ts'

const keysOf = (questionnaire: Questionnaire) => questionsOf(questionnaire).map(({ key }) => key)
const blank: Questionnaire = { audience: 'head', title: { ru: 'А' }, introduction: { ru: '' }, languages: ['ru'], grades: [], blocks: [{ key: 'b1', title: { ru: 'Б' }, when: null, questions: [] }, { key: 'b2', title: { ru: 'В' }, when: null, questions: [] }] }

describe('Editing a questionnaire', () => {
  it('gives each new question a code that nothing has yet', () => {
    const three = [1, 2, 3].reduce((done) => withNewQuestion(done, 0, 'single'), blank)
    expect(new Set(keysOf(three)).size).toBe(3)
  })

  it('moves a question through all places, over the ends of blocks, and back', () => {
    const filled = withNewQuestion(withNewQuestion(withNewQuestion(blank, 0, 'single'), 0, 'text'), 1, 'scale')
    const moved = withMovedQuestion(withMovedQuestion(filled, { block: 0, question: 0 }, 1), { block: 0, question: 1 }, 1)
    expect(moved.blocks.map(({ questions }) => questions.map(({ key }) => key))).toEqual([['q2'], ['q1', 'q3']])
    expect(withMovedQuestion(withMovedQuestion(moved, { block: 1, question: 0 }, -1), { block: 0, question: 1 }, -1)).toEqual(filled)
    expect(withMovedQuestion(filled, { block: 0, question: 0 }, -1)).toBe(filled)
  })

  it('keeps options and words where the kind of answer changes', () => {
    const question = questionsOf(withNewQuestion(blank, 0, 'single'))[0] as Question
    for (const kind of questionKinds) expect(questionOfKind(kind, question)).toMatchObject({ kind, key: question.key, text: question.text })
    expect(questionOfKind('several', question)).toMatchObject({ options: 'options' in question ? question.options : null })
  })

  it('shows a condition so that it comes back the same', () => {
    fc.assert(fc.property(questionnaireArbitrary, (questionnaire) => {
      for (const { when } of questionsOf(questionnaire)) {
        const plain = when === null ? null : plainOf(when)
        // A list of one is said without its brackets.
        if (plain !== null && plain.parts.length > 1) expect(conditionOf(plain)).toEqual(when)
      }
    }))
  })

  it('takes letters typed into one field back in one step', () => {
    const typed = ['а', 'аб', 'абв'].reduce((done, next) => stepped(done, { kind: 'set', next, tag: 'title' }), { past: [] as string[], present: '', future: [] as string[], tag: null as string | null } as Parameters<typeof stepped<string>>[0])
    const undone = stepped(typed, { kind: 'undo' })
    expect([typed.present, undone.present, stepped(undone, { kind: 'redo' }).present]).toEqual(['абв', '', 'абв'])
    expect(stepped(stepped(typed, { kind: 'set', next: 'г', tag: 'other' }), { kind: 'undo' }).present).toBe('абв')
  })
})
