import * as Y from 'yjs'
import { replaceText } from '../../../domain/programme-documents/live/live-content.ts'

/** What is typed here, as opposed to what comes from elsewhere: only that is undone here. */
const typed = Symbol('typed')

/** Keeps a text area and a shared text the same, with the caret where it was in the words. */
export function bindTextArea(area: HTMLTextAreaElement, text: Y.Text): () => void {
  const undo = new Y.UndoManager(text, { trackedOrigins: new Set([typed]) })
  area.value = text.toJSON()

  const onInput = (): void => text.doc?.transact(() => replaceText(text, area.value), typed)
  const onChange = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
    if (transaction.origin === typed) return
    const shift = shiftOf(event.delta)
    const [start, end, top] = [shift(area.selectionStart), shift(area.selectionEnd), area.scrollTop]
    area.value = text.toJSON()
    if (area.ownerDocument.activeElement === area) area.setSelectionRange(start, end)
    area.scrollTop = top
    area.dispatchEvent(new Event('opora-grown'))
  }
  const onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const isUndo = event.code === 'KeyZ' && !event.shiftKey
    if (!isUndo && event.code !== 'KeyY' && event.code !== 'KeyZ') return
    event.preventDefault()
    if (isUndo) undo.undo()
    else undo.redo()
  }
  area.addEventListener('input', onInput)
  area.addEventListener('keydown', onKey)
  text.observe(onChange)
  return () => {
    area.removeEventListener('input', onInput)
    area.removeEventListener('keydown', onKey)
    text.unobserve(onChange)
    undo.destroy()
  }
}

/** Where a place in the text is after a change. */
function shiftOf(delta: Y.YTextEvent['delta']): (place: number) => number {
  return (place) => {
    let [at, moved] = [0, place]
    for (const { retain, insert, delete: deleted } of delta) {
      if (retain !== undefined) at += retain
      else if (typeof insert === 'string') {
        if (at < moved) moved += insert.length
        at += insert.length
      } else if (deleted !== undefined && at < moved) moved = Math.max(at, moved - deleted)
    }
    return moved
  }
}
