import type { SourceDocument } from '../../domain/documents/source-document.ts'
import { sourceBlocks } from '../grid/source-blocks.ts'
import { relationshipsOf, type OfficePackage } from '../office/office-package.ts'
import { readXml } from '../office/xml-events.ts'
import { paceOf } from '../pace.ts'
import type { ReadOptions } from '../read-options.ts'
import { bodyReader } from './body-reader.ts'
import { embeddedRoadmap } from './embedded-part.ts'
import { readNumbering } from './numbering.ts'
import { readStyles } from './styles.ts'

/**
 * A Word document as it prints: merged cells of every kind, automatic numbers, tracked changes accepted, text boxes,
 * without hidden text, comments, footnotes, headers and footers.
 */
export async function readDocx(file: OfficePackage, options: ReadOptions): Promise<SourceDocument> {
  const { archive, limits, mainPart } = file
  const relationships = [...(await relationshipsOf(archive, mainPart, limits)).values()]
  const part = (type: string): string | undefined => relationships.find((relationship) => relationship.type === type)?.target
  const styles = await readStyles(file, part('styles'))
  const numbers = await readNumbering(file, part('numbering'))
  const { handlers, content } = bodyReader(styles, numbers, limits)
  const pace = paceOf(options)
  let done = 0
  await readXml(archive.read(mainPart), handlers, limits, (bytes) => pace(done += bytes, archive.sizeOf(mainPart)))
  return { format: 'docx', blocks: sourceBlocks(content, limits), embedded: await embeddedRoadmap(archive, relationships, limits) }
}
