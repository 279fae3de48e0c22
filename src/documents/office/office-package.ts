import { OporaError } from '../../domain/kernel/errors.ts'
import type { ReadLimits } from '../read-options.ts'
import { attributeOf, readXml } from './xml-events.ts'
import { openZip, type ZipArchive } from './zip-archive.ts'

/** An Office file: its parts, and which of them is the document. */
export type OfficePackage = { kind: 'word' | 'excel'; mainPart: string; archive: ZipArchive; limits: ReadLimits }

export type Relationship = { type: string; target: string }

/** Opens an Office file by what it holds. Macros are a part of their own and are never looked at. */
export async function openOffice(bytes: Uint8Array, limits: ReadLimits): Promise<OfficePackage> {
  const archive = openZip(bytes, limits)
  if (!archive.has('[Content_Types].xml') && !archive.has('_rels/.rels')) throw notOffice(archive)
  const relationships = archive.has('_rels/.rels') ? await relationshipsOf(archive, '', limits) : new Map<string, Relationship>()
  const main = [...relationships.values()].find((relationship) => relationship.type === 'officeDocument')?.target
  const mainPart = main !== undefined && archive.has(main) ? main : ['word/document.xml', 'xl/workbook.xml'].find((name) => archive.has(name))
  if (mainPart === undefined) throw notOffice(archive)
  const kind = await kindOf(archive, mainPart, limits)
  return { kind, mainPart, archive, limits }
}

/** Relationships of a part by their ids; of the package where the part is ''. Targets are whole names; links to outside are left out. */
export async function relationshipsOf(archive: ZipArchive, part: string, limits: ReadLimits): Promise<Map<string, Relationship>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`
  const found = new Map<string, Relationship>()
  if (!archive.has(name)) return found
  await readXml(archive.read(name), {
    open: (element, attributes) => {
      if (element !== 'Relationship' || attributes.TargetMode === 'External') return
      const type = (attributes.Type ?? '').split('/').at(-1) ?? ''
      found.set(attributeOf(attributes, 'Id') ?? '', { type, target: resolved(folder, attributes.Target ?? '') })
    },
  }, limits)
  return found
}

/** The value of JSON that somebody else may have written; null where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
}

async function kindOf(archive: ZipArchive, mainPart: string, limits: ReadLimits): Promise<'word' | 'excel'> {
  if (/\.bin$/i.test(mainPart)) throw new OporaError('unsupported', 'document.binary-workbook')
  let root = ''
  const stop = new Error('root seen')
  try {
    await readXml(archive.read(mainPart), { open: (name) => {
      root = name
      throw stop
    } }, limits)
  } catch (error) {
    if (error !== stop) throw error
  }
  const local = root.slice(root.indexOf(':') + 1)
  if (local === 'document') return 'word'
  if (local === 'workbook') return 'excel'
  throw new OporaError('unsupported', local === 'presentation' ? 'document.presentation' : 'document.not-text')
}

function notOffice(archive: ZipArchive): OporaError {
  return new OporaError('unsupported', archive.has('content.xml') && archive.has('mimetype') ? 'document.open-document' : 'document.archive')
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const parts = folder.split('/').filter((part) => part !== '')
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}
