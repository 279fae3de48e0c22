import type { HtmlAttributes } from './html-tokens.ts'

export const voidElements: ReadonlySet<string> = new Set([
  'area', 'base', 'basefont', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr',
])

const unseen = new Set([
  'script', 'style', 'title', 'template', 'noscript', 'noframes', 'select', 'textarea', 'svg', 'math', 'iframe', 'object', 'audio', 'video', 'canvas', 'del', 'xml', 'rt',
])

const blocks = new Set([
  'p', 'div', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'section', 'article', 'header', 'footer', 'center', 'form', 'fieldset',
  'address', 'pre', 'main', 'aside', 'nav', 'figure', 'figcaption', 'body', 'html', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'details', 'summary',
])

/** Whether an element starts on a line of its own. */
export function elementKind(name: string): 'block' | 'inline' {
  return blocks.has(name) ? 'block' : 'inline'
}

export function isHiddenElement(name: string, attributes: HtmlAttributes): boolean {
  if (unseen.has(name) || attributes.hidden !== undefined) return true
  return attributes.style !== undefined && /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(attributes.style)
}

/** What a style says of the weight of letters, null where it says nothing. */
export function styledBold(style: string | undefined): boolean | null {
  const weight = style === undefined ? undefined : /font-weight\s*:\s*([\w]+)/i.exec(style)?.[1]
  if (weight === undefined) return null
  return /^(?:bold|bolder|[6-9]00)$/i.test(weight)
}
