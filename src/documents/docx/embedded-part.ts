import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { parsedJson, type Relationship } from '../office/office-package.ts'
import { readXml } from '../office/xml-events.ts'
import type { ZipArchive } from '../office/zip-archive.ts'
import type { ReadLimits } from '../read-options.ts'

/** A custom XML part is the one hiding place that Word keeps when a person edits the document and saves it again. */
const namespace = 'urn:opora:roadmap:1'
const part = 'customXml/item1.xml'
const documentRelationships = 'word/_rels/document.xml.rels'
const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml'

/** The DOCX with the JSON in a custom part of its own. */
export function embedRoadmap(docx: Uint8Array, json: string): Uint8Array {
  const parts = unzipSync(docx)
  const relationships = strFromU8(parts[documentRelationships] ?? new Uint8Array())
  const ours = `<Relationship Id="rIdOporaRoadmap" Type="${relationshipType}" Target="../${part}"/>`
  return zipSync({
    ...parts,
    [documentRelationships]: strToU8(relationships.replace('</Relationships>', `${ours}</Relationships>`)),
    [part]: strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n<roadmap xmlns="${namespace}">${escaped(json)}</roadmap>`),
  })
}

/** The JSON of such a part (Word may have given it another name), or null. */
export async function embeddedRoadmap(archive: ZipArchive, relationships: readonly Relationship[], limits: ReadLimits): Promise<unknown> {
  for (const { type, target } of relationships) {
    if (type !== 'customXml' || !archive.has(target)) continue
    const texts: string[] = []
    let isOurs = false
    await readXml(archive.read(target), {
      open: (_name, attributes) => { isOurs ||= attributes.xmlns === namespace },
      text: (text) => { if (isOurs) texts.push(text) },
    }, limits)
    if (isOurs) return parsedJson(texts.join(''))
  }
  return null
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
