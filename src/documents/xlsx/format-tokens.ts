/** A number format's code in pieces: literal text, or a sign that stands for a part of the value. */
export type FormatToken = { kind: 'literal' | 'sign'; text: string }

/** One section of a format code (`positive;negative;zero`), taken apart; a conditional or coloured one loses its brackets. */
export function formatTokens(section: string): FormatToken[] {
  const tokens: FormatToken[] = []
  for (let at = 0; at < section.length; at++) {
    const sign = section[at] ?? ''
    if (sign === '"') {
      const end = section.indexOf('"', at + 1)
      tokens.push({ kind: 'literal', text: section.slice(at + 1, end === -1 ? undefined : end) })
      at = end === -1 ? section.length : end
    } else if (sign === '\\') tokens.push({ kind: 'literal', text: section[++at] ?? '' })
    else if (sign === '_' || sign === '*') at++
    else if (sign === '[') {
      const end = section.indexOf(']', at)
      if (end === -1) break
      tokens.push(...bracketed(section.slice(at + 1, end)))
      at = end
    } else if (/[a-z]/i.test(sign)) {
      const word = /^(?:am\/pm|a\/p|general|([a-z])\1*)/i.exec(section.slice(at, at + 20))?.[0] ?? sign
      tokens.push({ kind: 'sign', text: word.toLowerCase() })
      at += word.length - 1
    } else tokens.push({ kind: /[0#?.,%/@]/.test(sign) ? 'sign' : 'literal', text: sign })
  }
  return tokens
}

/** `[$₽-419]` prints a currency, `[h]` counts hours, the rest (colours, conditions, languages) prints nothing. */
function bracketed(inner: string): FormatToken[] {
  if (inner.startsWith('$')) return [{ kind: 'literal', text: inner.slice(1).split('-')[0] ?? '' }]
  return /^[hms]+$/i.test(inner) ? [{ kind: 'sign', text: inner.toLowerCase() }] : []
}

/** The sections of a code, parted by semicolons outside quotes. */
export function formatSections(code: string): string[] {
  const sections = ['']
  let quoted = false
  for (let at = 0; at < code.length; at++) {
    const sign = code[at] ?? ''
    if (sign === '"') quoted = !quoted
    if (sign === ';' && !quoted && code[at - 1] !== '\\') sections.push('')
    else sections[sections.length - 1] += sign
  }
  return sections
}
