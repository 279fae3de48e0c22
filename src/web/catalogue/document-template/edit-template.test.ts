import { expect, it } from 'vitest'
import { documentTemplates } from '../../../domain/catalogue/document-templates/document-templates.ts'
import { fieldsOf } from '../../../domain/programme-documents/document-template.ts'
import { countTemplateFaults } from '../../../domain/programme-documents/template-faults.ts'
import { fieldKindsOf } from '../../../domain/programme-documents/template-choices.ts'
import { ofKind, templateFaultWords, withField, withNewField, withNewSection, withoutSection } from './edit-template.ts'

const programme = documentTemplates['anti-risk-programme']

it('what is added to a document has a code of its own in the whole of it, and wants a name', () => {
  const more = withNewField(withNewSection(programme), 'passport')
  expect(new Set(fieldsOf(more).map(({ code }) => code)).size).toBe(fieldsOf(programme).length + 2)
  expect(templateFaultWords(more)).toEqual(['У раздела нет названия.', 'У поля нет названия.'])
  expect(countTemplateFaults(more)).toBe(3)
  expect(templateFaultWords(withoutSection(more, 'result'))).not.toContain('В документе нет ни одного поля.')
})

it('a field of another kind keeps what it can begin with, no more', () => {
  const [aim, measures] = ['aim', 'actions'].map((code) => fieldsOf(programme).find((field) => field.code === code))
  if (aim === undefined || measures === undefined) throw new Error('The programme has both')
  expect(ofKind(aim, 'list')).toEqual({ kind: 'list', prefill: null, isRequired: true, least: 0 })
  expect(ofKind(measures, 'list')).toMatchObject({ kind: 'list', prefill: 'measures' })
  expect(countTemplateFaults(withField(programme, 'passport', 'aim', ofKind(aim, 'list')))).toBe(0)
})

it('only an anti-risk programme has actions, only a report what Opora counts', () => {
  expect([fieldKindsOf('anti-risk-programme').includes('actions'), fieldKindsOf('development-concept').includes('actions'), fieldKindsOf('stage-1-report').includes('stage'), fieldKindsOf('medium-term-programme').includes('stage')]).toEqual([true, false, true, false])
})
