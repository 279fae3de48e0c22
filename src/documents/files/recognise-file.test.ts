import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recogniseFile } from './recognise-file.ts'

let folder: string
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'opora-kinds-')) })
afterAll(() => rm(folder, { recursive: true }))

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const zip = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, ascii('x')])))
const compound = (stream: string): Uint8Array => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_000), Buffer.from(stream, 'utf16le'), Buffer.alloc(1_000)])

async function kindOf(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'any')
  await writeFile(path, bytes)
  return recogniseFile(path)
}

describe('a file is known by its content:', () => {
  it.each([
    ['samples/formats/1-regional-order.pdf', 'pdf'], ['samples/1-regional-order.docx', 'docx'], ['samples/2-municipal-map.xlsx', 'xlsx'], ['samples/formats/1-regional-order.txt', 'text'],
  ])('%s', async (sample, kind) => {
    expect(await kindOf(await readFile(sample))).toBe(kind)
  })

  it('pictures', async () => {
    const canvas = createCanvas(8, 8)
    expect(await kindOf(canvas.toBuffer('image/png'))).toBe('png')
    expect(await kindOf(canvas.toBuffer('image/jpeg'))).toBe('jpeg')
    expect(await kindOf(canvas.toBuffer('image/webp'))).toBe('webp')
  })

  it('office files by the parts of their archive', async () => {
    expect(await kindOf(zip('[Content_Types].xml', 'ppt/presentation.xml'))).toBe('pptx')
    expect(await kindOf(zip('письмо.docx', 'фото.jpg'))).toBe('zip')
    expect(await kindOf(Buffer.concat([zipSync({ mimetype: [ascii('application/vnd.oasis.opendocument.text'), { level: 0 }], 'content.xml': ascii('<a/>') })]))).toBe('odt')
  })

  it('the older office files by their streams', async () => {
    expect(await kindOf(compound('WordDocument'))).toBe('doc')
    expect(await kindOf(compound('Workbook'))).toBe('xls')
    expect(await kindOf(compound('EncryptedPackage'))).toBe('protected')
  })

  it('texts in the encodings that people have', async () => {
    expect(await kindOf(Buffer.from('Школа;Классы\r\nШкола № 1;11\r\n'))).toBe('text')
    expect(await kindOf(Buffer.from([0xd8, 0xea, 0xee, 0xeb, 0xe0, 0x3b, 0xca, 0xeb, 0xe0, 0xf1, 0xf1, 0xfb, 0x0d, 0x0a]))).toBe('text')
  })

  it('detached signatures', async () => {
    expect(await kindOf(Buffer.concat([Buffer.from('3082010006092a864886f70d010702a0820000', 'hex'), Buffer.alloc(64, 7)]))).toBe('signature')
    expect(await kindOf(ascii('-----BEGIN PKCS7-----\nMIIB\n-----END PKCS7-----\n'))).toBe('signature')
  })
})

describe('what could do harm is known whatever it is called:', () => {
  it.each([
    ['a program for Windows', Buffer.concat([ascii('MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000'), Buffer.alloc(200, 1)]), 'program'],
    ['a program for Linux', Buffer.concat([Buffer.from('7f454c460201010000000000000000000300', 'hex'), Buffer.alloc(200)]), 'program'],
    ['a Java archive', zip('META-INF/MANIFEST.MF', 'a/B.class'), 'program'],
    ['an installer', compound('Property'), 'program'],
    ['a shell script', ascii('#!/bin/sh\nrm -rf /\n'), 'script'],
    ['a batch file', ascii('@echo off\r\ndel *.*\r\n'), 'script'],
    ['a page', ascii('\n<!DOCTYPE html><title>x</title>'), 'page'],
    ['a page behind prose', ascii(`${'words '.repeat(20_000)}<script>alert(1)</script>`), 'page'],
    ['a drawing with scripts', ascii('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'page'],
    ['a document with macros', zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'), 'macros'],
    ['an old workbook with macros', compound('Workbook____VBA_PROJECT'), 'macros'],
    ['nothing at all', new Uint8Array(), 'empty'],
    ['noise', Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 73 + 11) % 256)), 'unknown'],
  ])('%s', async (_, bytes, kind) => {
    expect(await kindOf(bytes)).toBe(kind)
  })
})
