import { array, assert, asyncProperty, nat, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembled, box, item, rawPdf } from '../../../tests/support/raw-pdf.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { readPdf } from './read-pdf.ts'

const page = { content: box(40, 700, 200, 40) + item(43, 720, 'Семинар') }

async function refusalOf(bytes: Uint8Array, signal?: AbortSignal): Promise<string> {
  try {
    await readPdf(bytes, { signal })
    return 'read'
  } catch (error) {
    expect(error).toBeInstanceOf(OporaError)
    return error instanceof OporaError ? error.code : ''
  }
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

describe('a PDF that can not be read', () => {
  it('is refused where it has pictures of pages only', async () => {
    expect(await refusalOf(rawPdf([{ content: '0.5 g 50 50 400 600 re f' }, { content: '' }]))).toBe('document.no-text-layer')
  })

  it('is refused where no letter of its text layer can be told', async () => {
    expect(await refusalOf(rawPdf([{ content: item(60, 700, '\ue001\ue002 \ue003') }]))).toBe('document.no-text-layer')
  })

  it('is refused where a password protects it', async () => {
    const key = '11'.repeat(32)
    const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<${key}> <${key}>]`
    expect(await refusalOf(rawPdf([page], { trailer }))).toBe('document.encrypted')
  })

  it('is refused where it is no PDF, or only its beginning', async () => {
    expect(await refusalOf(bytesOf('%PDF-1.7\nnothing of the kind'))).toBe('document.damaged')
    expect(await refusalOf(rawPdf([page]).slice(0, 300))).toBe('document.damaged')
    expect(await refusalOf(new Uint8Array(0))).toBe('document.damaged')
  })

  it('is refused where it has more pages than any road map', async () => {
    expect(await refusalOf(rawPdf(Array.from({ length: 2_001 }, () => ({ content: '' }))))).toBe('document.too-many-pages')
  })

  it('is refused where its page tree goes round in circles', async () => {
    expect(await refusalOf(assembled(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 3 /Kids [2 0 R 2 0 R 2 0 R] >>']))).toBe('document.damaged')
  })

  it('is refused where a page holds more pieces of text than anybody reads', async () => {
    const crowd = Array.from({ length: 110_000 }, (_, at) => item((at % 500) + 20, 20 + (at % 700), 'ый', 4)).join('')
    expect(await refusalOf(rawPdf([{ content: crowd }]))).toBe('document.too-complex')
  }, 30_000)

  it('is read where a form draws itself, as far as it can be', async () => {
    expect(await refusalOf(rawPdf([{ content: `${page.content} /Form Do` }], { xobjects: { Form: `${item(60, 600, 'Круг')} /Form Do` } }))).toBe('read')
  })

  it('throws nothing but errors of ours, whatever happened to the file', async () => {
    const whole = rawPdf([page, page])
    await assert(asyncProperty(array(tuple(nat(whole.length - 1), nat(255)), { minLength: 1, maxLength: 12 }), nat(whole.length), async (changes, length) => {
      const broken = whole.slice(0, length)
      for (const [at, value] of changes) if (at < broken.length) broken[at] = value
      await refusalOf(broken)
    }), { numRuns: 60 })
  }, 60_000)
})

describe('a reading that is cancelled', () => {
  it('stops between pages', async () => {
    const stop = new AbortController()
    const done: number[] = []
    const onProgress = (pages: number): void => {
      done.push(pages)
      if (pages === 2) stop.abort()
    }
    await expect(readPdf(rawPdf([page, page, page, page]), { signal: stop.signal, onProgress })).rejects.toMatchObject({ code: 'document.cancelled' })
    expect(done).toEqual([0, 1, 2])
  })

  it('leaves the bytes to the caller', async () => {
    const bytes = rawPdf([page])
    const before = bytes.slice()
    await readPdf(bytes, {})
    expect(bytes).toEqual(before)
  })
})
