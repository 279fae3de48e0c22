import { Tokenizer } from 'htmlparser2'

export type HtmlAttributes = Readonly<Record<string, string>>

export type HtmlHandlers = {
  open: (name: string, attributes: HtmlAttributes) => void
  close: (name: string) => void
  text: (text: string) => void
}

const kept = new Set(['style', 'hidden', 'colspan', 'rowspan', 'start', 'value', 'type'])
const sliceLength = 64 * 1024
const nothing = (): void => undefined

/**
 * The tags and texts of a page in their order, as written: what a missing or stray end tag means is for the reader to say,
 * who knows that none inside a cell may end the table around it.
 */
export async function htmlTokens(html: string, handlers: HtmlHandlers, pace: (done: number) => Promise<void>): Promise<void> {
  let tag = ''
  let attributes: Record<string, string> = {}
  let attribute = ''
  let value = ''
  const opened = (): void => handlers.open(tag, attributes)
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, {
    onopentagname: (start, end) => {
      tag = html.slice(start, end).toLowerCase()
      attributes = {}
    },
    onattribname: (start, end) => {
      attribute = html.slice(start, end).toLowerCase()
      value = ''
    },
    onattribdata: (start, end) => { value += html.slice(start, end) },
    onattribentity: (code) => { value += String.fromCodePoint(code) },
    onattribend: () => { if (kept.has(attribute) && attributes[attribute] === undefined) attributes[attribute] = value },
    onopentagend: opened,
    onselfclosingtag: opened,
    onclosetag: (start, end) => handlers.close(html.slice(start, end).toLowerCase()),
    ontext: (start, end) => handlers.text(html.slice(start, end)),
    ontextentity: (code) => handlers.text(String.fromCodePoint(code)),
    oncdata: nothing, oncomment: nothing, ondeclaration: nothing, onprocessinginstruction: nothing, onend: nothing,
  })
  for (let at = 0; at < html.length; at += sliceLength) {
    await pace(at)
    tokenizer.write(html.slice(at, at + sliceLength))
  }
  tokenizer.end()
}
