import { TextDecoder } from 'node:util'
import { SaxesParser } from 'saxes'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { ReadLimits } from '../read-options.ts'

export type XmlAttributes = Readonly<Record<string, string>>

/** Names come with the prefix that everybody uses for their namespace (`w:p`), whatever the document calls it. */
export type XmlHandlers = {
  open: (name: string, attributes: XmlAttributes) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

const prefixOf: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': '',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
}

const mostNames = 10_000

/** Reads a part's XML as it is unpacked. No DOCTYPE, so no entities of its own and nothing from outside; nesting is bounded. */
export async function readXml(
  chunks: AsyncIterable<Uint8Array>, handlers: XmlHandlers, limits: ReadLimits, pace?: (bytes: number) => Promise<void>,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const names = new Map<string, string>()
  const prefixes = new Map<string, string>()
  let depth = 0
  parser.on('doctype', () => { throw new OporaError('invalid_input', 'document.foreign-markup') })
  parser.on('error', (error) => { throw new OporaError('invalid_input', 'document.damaged', { detail: error.message.slice(0, 200) }) })
  parser.on('opentag', (tag) => {
    if (++depth > limits.depth) throw new OporaError('too_large', 'document.too-deep', { limit: limits.depth })
    handlers.open(names.get(tag.name) ?? named(tag.name, tag.attributes), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    depth--
    handlers.close?.(names.get(tag.name) ?? tag.name)
  })
  parser.on('text', (text) => handlers.text?.(text))
  parser.on('cdata', (text) => handlers.text?.(text))
  let decoder: TextDecoder | null = null
  for await (const chunk of chunks) {
    decoder ??= decoderOf(chunk)
    parser.write(decoder.decode(chunk, { stream: true }))
    await pace?.(chunk.length)
  }
  parser.write(decoder?.decode() ?? '')
  parser.close()

  /** Once for each name, and again where an element declares namespaces, which in these formats the root does. */
  function named(raw: string, attributes: XmlAttributes): string {
    for (const key in attributes) {
      if (!key.startsWith('xmlns')) continue
      const canonical = prefixOf[attributes[key] ?? '']
      if (canonical !== undefined) prefixes.set(key === 'xmlns' ? '' : key.slice(6), canonical)
    }
    const colon = raw.indexOf(':')
    const prefix = colon === -1 ? '' : raw.slice(0, colon)
    const canonical = prefixes.get(prefix)
    const name = canonical === undefined ? raw : canonical + raw.slice(colon + 1)
    if (names.size >= mostNames) throw new OporaError('invalid_input', 'document.damaged', { detail: 'names of elements' })
    names.set(raw, name)
    return name
  }
}

/** An attribute by its local name, in whatever prefix. */
export function attributeOf(attributes: XmlAttributes, local: string): string | undefined {
  const plain = attributes[local]
  if (plain !== undefined) return plain
  for (const key in attributes) if (key.endsWith(local) && key[key.length - local.length - 1] === ':') return attributes[key]
  return undefined
}

/** The on and off of Office formats: a bare element is on. */
export function isOn(attributes: XmlAttributes): boolean {
  const value = attributeOf(attributes, 'val')
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none'
}

function decoderOf(start: Uint8Array): TextDecoder {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le')
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be')
  return new TextDecoder('utf-8')
}
