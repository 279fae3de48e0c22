import type { z } from 'zod'
import type { sourceBlockSchema } from '../../../contract/imports.ts'

/** Every text of the document in its order, as short names are defined in it. */
export function textsOf(blocks: readonly z.infer<typeof sourceBlockSchema>[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text).filter((text) => text !== ''))))
}
