import type { SketchBlock, SketchPages } from './sketch.ts'

export function htmlOf({ blocks }: SketchPages): string {
  return `<!DOCTYPE html>\n<html lang="ru"><head><meta charset="utf-8"><title>План</title></head><body>\n${blocks.map(blockOf).join('\n')}\n</body></html>\n`
}

function blockOf(block: SketchBlock): string {
  if (block.kind === 'line') return block.style === 'heading' ? `<p align="center"><b>${escaped(block.text)}</b></p>` : `<p${block.style === 'right' ? ' align="right"' : ''}>${escaped(block.text)}</p>`
  const rows = block.grid.map((row, index) => `<tr>${row.map((place) => {
    if (typeof place === 'string') return ''
    const tag = index < block.header ? 'th' : 'td'
    const text = place.bold && tag === 'td' ? `<b>${escaped(place.text)}</b>` : escaped(place.text)
    return `<${tag}${spanned('colspan', place.columns)}${spanned('rowspan', place.rows)}>${text}</${tag}>`
  }).join('')}</tr>`)
  return `<table border="1">\n${rows.join('\n')}\n</table>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')
}

function spanned(name: string, count: number): string {
  return count > 1 ? ` ${name}="${count}"` : ''
}
