import type { SketchBlock, SketchPages } from './sketch.ts'

/** Tab-separated text: places that a merge covers are empty; a heading is Markdown's, a bold section `<b>`, as extracted texts have them. */
export function textOf({ blocks }: SketchPages): string {
  return `${blocks.map(blockOf).join('\n\n')}\n`
}

function blockOf(block: SketchBlock): string {
  if (block.kind === 'line') return block.style === 'heading' ? `## ${block.text}` : block.text
  return block.grid.map((row, index) => row.map((place) => {
    if (typeof place === 'string' || place.text === '') return ''
    return quoted(place.bold && index >= block.header ? `<b>${place.text}</b>` : place.text)
  }).join('\t')).join('\n')
}

function quoted(text: string): string {
  return text.includes('\n') || text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text
}
