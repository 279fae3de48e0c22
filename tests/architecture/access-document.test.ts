import { expect, test } from 'vitest'
import { accessDocument } from '../support/access-document.ts'
import { printedFile } from '../support/printed-file.ts'

test('docs/access.md says what the permission table says (OPORA_PRINT=1 prints it anew)', () => {
  const text = accessDocument()
  expect(printedFile('docs/access.md', text)).toBe(text)
})
