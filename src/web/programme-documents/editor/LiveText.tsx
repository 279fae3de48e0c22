import { Textarea } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import type * as Y from 'yjs'
import type { TemplateField } from '../../../domain/programme-documents/document-template.ts'
import { textOf } from '../../../domain/programme-documents/live/live-content.ts'
import { bindTextArea } from '../live/bind-textarea.ts'

/** A text that several write at once. */
export function LiveText({ field: { code, title }, live, about, onFocus, onBlur }: { field: TemplateField; live: Y.Doc; about: ReactNode; onFocus: () => void; onBlur: () => void }) {
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const [own, text] = [area.current, textOf(live, code)]
    if (own === null) return undefined
    const fit = (): void => { own.style.blockSize = 'auto'; own.style.blockSize = `${own.scrollHeight + 2}px` }
    const unbind = bindTextArea(own, text)
    own.addEventListener('input', fit)
    own.addEventListener('opora-grown', fit)
    fit()
    return () => {
      unbind()
      own.removeEventListener('input', fit)
      own.removeEventListener('opora-grown', fit)
    }
  }, [live, code])
  return <Textarea ref={area} label={title} description={about} defaultValue="" rows={3} onFocus={onFocus} onBlur={onBlur} spellCheck />
}
