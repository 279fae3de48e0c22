import { expect, test } from 'vitest'
import { personalDataDocument } from '../support/personal-data-document.ts'
import { printedFile } from '../support/printed-file.ts'

test('docs/ru/personal-data.md says what the register says (OPORA_PRINT=1 prints it anew)', () => {
  const text = personalDataDocument()
  expect(printedFile('docs/ru/personal-data.md', text)).toBe(text)
})
