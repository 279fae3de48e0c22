const bullet = /^\s*(?:[-–—•*▪·●○‣⁃◦✓]|[\uf0b7\uf0a7\uf02d])\s+/u
const marker = /^\s*(?:\(?\d{1,2}[.)]|[а-я]\))\s+(?=\S)/u

/** The items of a numbered or bulleted list, without their marks; the whole text where it is none. */
export function listItems(text: string): string[] {
  const lines = text.split(/\r?\n/)
  const items: string[] = []
  for (const line of lines) {
    const isItem = bullet.test(line) || marker.test(line)
    if (isItem || items.length === 0) items.push(line.replace(bullet, '').replace(marker, ''))
    else items.push(`${items.pop() ?? ''}\n${line}`)
  }
  return items.flatMap((item, at) => inOneLine(item, bullet.test(lines[0] ?? '') && at === 0, marker.test(lines[0] ?? '') && at === 0))
}

/** A list whose lines were joined: «• A • B», «1. A 2. B», «- A - B». */
function inOneLine(item: string, dashed: boolean, numbered: boolean): string[] {
  const byBullets = item.split(/\s*[•▪●○‣⁃◦\uf0b7\uf0a7]\s*/u)
  const parts = byBullets.flatMap((part) => (dashed ? part.split(/[\s;,]+[-–—]\s+(?=[A-Za-zЀ-ӿ])/) : [part]))
  return parts.flatMap((part) => (numbered ? splitNumbered(part) : [part])).filter((part) => part.trim() !== '')
}

function splitNumbered(text: string): string[] {
  const parts: string[] = []
  let rest = text
  for (let number = 2; number < 30; number += 1) {
    const found = new RegExp(`[\\s;,]${number}[.)]\\s+`).exec(rest)
    if (!found) break
    parts.push(rest.slice(0, found.index))
    rest = rest.slice(found.index + found[0].length)
  }
  return [...parts, rest]
}
