import { expect, it } from 'vitest'
import { asTatar, inTwoLanguages } from '../../../../tests/support/surveys/in-two-languages.ts'
import { pupilQuestionnaire } from '../../catalogue/questionnaires/pupil-questionnaire.ts'
import { questionnaireFaults } from '../questionnaire/questionnaire-faults.ts'
import { questionsOf } from '../questionnaire/questions-of.ts'
import { wordingsOf } from '../questionnaire/wordings-of.ts'
import { formPart } from './form-part.ts'
import { html } from './html.ts'

const definition = inTwoLanguages(pupilQuestionnaire)
const asked = (language: string): string => formPart({ code: '', receipt: '', questionnaireId: 1, definition, language, given: new Map(), faults: [], tell: () => '' }).text

const said = (text: string) => html`${text}`.text

it('the plain form asks in the language that was chosen, and offers the others', () => {
  expect(questionnaireFaults(definition)).toEqual([])
  const [russian, tatar] = [asked('ru'), asked('tt')]
  for (const { ru } of [...definition.blocks.map(({ title }) => title), ...questionsOf(definition).flatMap(wordingsOf)]) {
    expect(tatar).toContain(said(asTatar(ru)))
    expect(russian).not.toContain(said(asTatar(ru)))
  }
  expect(tatar).toContain('lang="tt"')
  expect([tatar.includes('data-language="ru"'), russian.includes('data-language="tt"')]).toEqual([true, true])
})
