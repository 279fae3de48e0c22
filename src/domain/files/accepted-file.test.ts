import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptedFile } from './accepted-file.ts'
import { fileKinds, kindOfMediaType, type FileKindCode } from './file-kind.ts'
import { extensionOf, safeFileName } from './safe-file-name.ts'

const kinds = Object.keys(fileKinds) as FileKindCode[]

describe('a file that somebody brings', () => {
  it('keeps its name where the name says what is inside', () => {
    expect(acceptedFile('Приказ № 12.PDF', 'pdf')).toEqual({ name: 'Приказ № 12.PDF', mediaType: 'application/pdf' })
    expect(acceptedFile('снимок.jpeg', 'jpeg').mediaType).toBe('image/jpeg')
  })

  it('gets the extension of its content where it has none', () => {
    expect(acceptedFile('Протокол', 'docx').name).toBe('Протокол.docx')
  })

  it('is refused where its name says something else, and the right name is told', () => {
    expect(() => acceptedFile('отчёт.docx', 'pdf')).toThrow(expect.objectContaining({
      code: 'file.wrong-extension', parameters: { file: 'отчёт.docx', extension: 'docx', found: 'PDF', right: 'отчёт.pdf' },
    }))
  })

  it.each(['program', 'script', 'page', 'macros', 'protected', 'unknown', 'empty'] as const)('is refused as %s, under any name', (found) => {
    expect(() => acceptedFile('документ.pdf', found)).toThrow(expect.objectContaining({ code: expect.stringMatching(/^file\./) }))
  })

  it('is refused as a program where a double click would run it, whatever is inside', () => {
    for (const name of ['счёт.pdf.exe', 'таблица.xlsm', 'страница.svg', 'ярлык.lnk']) {
      expect(() => acceptedFile(name, 'zip')).toThrow(expect.objectContaining({ code: 'file.program' }))
    }
  })
})

describe('the name under which it is kept', () => {
  it('has no folder, nothing hidden and no turned writing', () => {
    expect(safeFileName('..\\..\\etc/Отчёт\u202egpj.exe')).toBe('Отчётgpj.exe')
    expect(safeFileName('  .bashrc ')).toBe('bashrc')
    expect(safeFileName('/')).toBe('файл')
  })

  it('is never empty, never long, and keeps its extension', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'аБz9 .-_/\\:*"\u0000\n\u202e\u200d\ufeff😀é'), maxLength: 250 }), fc.constantFrom('pdf', 'docx'), (stem, extension) => {
      const safe = safeFileName(`${stem}а.${extension}`)
      expect([...safe].length).toBeLessThanOrEqual(180)
      expect(extensionOf(safe)).toBe(extension)
      expect(safe).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u)
    }), { numRuns: 100 })
  })
})

it('knows every kind by its media type, and no extension belongs to two', () => {
  for (const code of kinds) expect(kindOfMediaType(fileKinds[code].mediaType)).toBe(fileKinds[code])
  const extensions = kinds.flatMap((code): readonly string[] => fileKinds[code].extensions)
  expect(new Set(extensions).size).toBe(extensions.length)
})
