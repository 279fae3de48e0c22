import type { DraftParagraph } from '../grid/draft-content.ts'
import { headingOf, type Styles } from './styles.ts'

export type ParagraphBuilder = {
  text: string
  allBold: boolean
  some: boolean
  style: string | null
  outline: string | undefined
  /** The list it belongs to: null where it says nothing of its own, '0' for none. */
  list: string | null
  level: number | null
  /** Its end was deleted (tracked changes), so the next paragraph goes on in it. */
  runsOn: boolean
  run: RunBuilder | null
}

export type RunBuilder = { style: string | null; bold: boolean | null; hidden: boolean | null }

export function startParagraph(before: ParagraphBuilder | null): ParagraphBuilder {
  return {
    text: before?.text ?? '', allBold: before?.allBold ?? true, some: before?.some ?? false,
    style: null, outline: undefined, list: null, level: null, runsOn: false, run: null,
  }
}

/** Adds text of the run that is open, unless it is hidden. */
export function addText(paragraph: ParagraphBuilder, text: string, styles: Styles): void {
  const { run } = paragraph
  const own = run?.style === null || run === null ? null : styles(run.style, 'character')
  const whole = styles(paragraph.style, 'paragraph')
  if (run?.hidden ?? own?.hidden ?? whole.hidden ?? false) return
  paragraph.text += text
  if (text.trim() === '') return
  paragraph.some = true
  paragraph.allBold &&= run?.bold ?? own?.bold ?? whole.bold ?? false
}

/** Its list and level, from itself or from its style; null where it is in none. */
export function listOf(paragraph: ParagraphBuilder, styles: Styles): { list: string; level: number } | null {
  const style = styles(paragraph.style, 'paragraph')
  const list = paragraph.list ?? style.list
  return list === null || list === '0' ? null : { list, level: paragraph.level ?? style.level ?? 0 }
}

export function endParagraph(paragraph: ParagraphBuilder, number: string, styles: Styles): DraftParagraph {
  const text = number === '' ? paragraph.text : `${number} ${paragraph.text}`
  const heading = paragraph.outline === undefined ? styles(paragraph.style, 'paragraph').heading : headingOf(paragraph.outline)
  return { kind: 'paragraph', text, heading, bold: paragraph.some && paragraph.allBold }
}
