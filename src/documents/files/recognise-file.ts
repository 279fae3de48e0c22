import { open, readFile } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import type { FoundContent } from '../../domain/files/accepted-file.ts'
import { fileKinds, type FileKind, type FileKindCode } from '../../domain/files/file-kind.ts'
import { zipDirectory } from '../office/zip-directory.ts'
import { decodeText } from '../text/decode-text.ts'

/** Enough of a file to know it by its first bytes. */
const headBytes = 64 * 1024
const mostParts = 20_000

const programs = new Set([
  'application/x-msdownload', 'application/x-elf', 'application/x-mach-binary', 'application/java-vm', 'application/wasm', 'application/x-ms-shortcut', 'application/vnd.ms-htmlhelp',
  'application/vnd.debian.binary-package', 'application/x-rpm', 'application/vnd.android.package-archive', 'application/java-archive', 'application/x-shockwave-flash', 'application/vnd.microsoft.portable-executable',
  'application/x-google-chrome-extension', 'application/x-xpinstall', 'application/vnd.ms-cab-compressed', 'application/x-apple-diskimage',
])

const otherNames: Readonly<Record<string, FileKindCode>> = {
  'application/x-rar-compressed': 'rar', 'video/quicktime': 'mp4', 'video/3gpp': 'mp4', 'video/x-m4v': 'mp4', 'audio/x-m4a': 'm4a', 'video/matroska': 'webm', 'video/x-matroska': 'webm', 'audio/ogg; codecs=opus': 'ogg',
  'video/ogg': 'ogg', 'application/ogg': 'ogg', 'audio/opus': 'ogg', 'image/heif': 'heic', 'video/vnd.avi': 'avi', 'text/rtf': 'rtf', 'audio/x-wav': 'wav', 'audio/vnd.wave': 'wav',
}

/** What a file is by its content alone. */
export async function recogniseFile(path: string): Promise<FoundContent> {
  const head = await headOf(path)
  if (head.length === 0) return 'empty'
  if (startsWith(head, '#!')) return 'script'
  if (isSignature(head)) return 'signature'
  if (startsWith(head, 'PK\u0003\u0004') || startsWith(head, 'PK\u0005\u0006')) return zipped(await readFile(path))
  const mediaType: string | undefined = (await fileTypeFromFile(path).catch(() => undefined))?.mime
  if (mediaType === undefined || /(?:^text\/|xml)/.test(mediaType) && mediaType !== 'text/rtf' && !mediaType.includes('openxml')) return textual(head, path)
  if (programs.has(mediaType)) return 'program'
  if (mediaType === 'application/x-cfb') return compound(await readFile(path))
  return otherNames[mediaType] ?? kindCodeOf(mediaType) ?? 'unknown'
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function kindCodeOf(mediaType: string): FileKindCode | undefined {
  return (Object.keys(fileKinds) as FileKindCode[]).find((code) => (fileKinds[code] as FileKind).mediaType === mediaType)
}

/** Office files are archives: which, say the names of their parts. */
function zipped(bytes: Uint8Array): FoundContent {
  const names = new Set(namesIn(bytes))
  if (names.size === 0) return 'unknown'
  const has = (start: string): boolean => [...names].some((name) => name.startsWith(start))
  if (names.has('[content_types].xml')) {
    if ([...names].some((name) => name.endsWith('vbaproject.bin'))) return 'macros'
    return has('word/') ? 'docx' : has('xl/') ? 'xlsx' : has('ppt/') ? 'pptx' : 'unknown'
  }
  if (names.has('meta-inf/manifest.mf') || names.has('androidmanifest.xml')) return 'program'
  return names.has('mimetype') && names.has('content.xml') ? openDocument(bytes) : 'zip'
}

function namesIn(bytes: Uint8Array): string[] {
  try {
    return zipDirectory(bytes, mostParts).map(({ name }) => name.toLowerCase())
  } catch {
    return []
  }
}

/** The part `mimetype` comes first in an OpenDocument file, and is not packed. */
function openDocument(bytes: Uint8Array): FoundContent {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString('latin1')
  return (['odt', 'ods', 'odp'] as const).find((code) => start.includes(fileKinds[code].mediaType)) ?? 'unknown'
}

/** The older Office files; installers of programs are compound files too. Names of their streams are UTF-16. */
function compound(bytes: Uint8Array): FoundContent {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (stream: string): boolean => file.includes(Buffer.from(stream, 'utf16le'))
  if (has('EncryptedPackage')) return 'protected'
  if (has('_VBA_PROJECT')) return 'macros'
  if (has('WordDocument')) return 'doc'
  if (has('Workbook') || has('Book\0')) return 'xls'
  return has('PowerPoint Document') ? 'ppt' : 'program'
}

async function textual(head: Uint8Array, path: string): Promise<FoundContent> {
  if (head.some((byte) => byte === 0) && !hasWideMark(head)) return 'unknown'
  const text = decoded(head.length < headBytes ? head : await readFile(path))
  if (text === null) return 'unknown'
  const start = text.slice(0, 4_096)
  if (/^mime-version:/i.test(start.trimStart()) || isPage(text)) return 'page'
  return /^\s*(?:<\?php|@echo off|<%|<job\b|windows registry editor)/i.test(start) ? 'script' : 'text'
}

/** Anything that a browser might draw or run, wherever it stands: text that begins like prose is sniffed no less. */
function isPage(text: string): boolean {
  return /<(?:!doctype\s+html|html|head|body|script|iframe|svg|object|embed|xsl:stylesheet|\?xml-stylesheet)[\s>/]/i.test(text)
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return decodeText(bytes)
  } catch {
    return null
  }
}

function hasWideMark(head: Uint8Array): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
}

/** CMS: a DER sequence that names signed data (1.2.840.113549.1.7.2), or its PEM. */
function isSignature(head: Uint8Array): boolean {
  const oid = Buffer.from([0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02])
  if (head[0] === 0x30 && Buffer.from(head.subarray(0, 40)).includes(oid)) return true
  return /^-----BEGIN (?:PKCS7|CMS|SIGNATURE)-----/.test(Buffer.from(head.subarray(0, 64)).toString('latin1'))
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return [...mark].every((sign, at) => bytes[at] === sign.charCodeAt(0))
}
