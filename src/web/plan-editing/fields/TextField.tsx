import { Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import { focusAtEnd } from '../../kit/parts/focus-at-end.ts'
import { InPlace } from './InPlace.tsx'

type TextFieldProps = { label: string; value: string | null; onSave: ((value: string | null) => void) | null; empty?: string }

/** A text mended in place: Enter or leaving saves, Esc leaves it as it was. */
export function TextField({ label, value, onSave, empty = 'не указано' }: TextFieldProps) {
  return (
    <InPlace label={label} isEmpty={value === null} view={value ?? empty} isOpenable={onSave !== null}>
      {(close) => onSave && <TextEditor label={label} value={value} onSave={onSave} onClose={close} />}
    </InPlace>
  )
}

type TextEditorProps = { label: string; value: string | null; onSave: (value: string | null) => void; onClose: () => void }

function TextEditor({ label, value, onSave, onClose }: TextEditorProps) {
  const [text, setText] = useState(value ?? '')
  const isLeft = useRef(false)
  const leave = (save: boolean) => {
    if (isLeft.current) return
    isLeft.current = true
    const collapsed = text.replace(/\s+/g, ' ').trim()
    const wanted = collapsed === '' ? null : collapsed
    if (save && wanted !== value) onSave(wanted)
    onClose()
  }
  return (
    <Textarea
      ref={focusAtEnd} aria-label={label} value={text} autosize minRows={1} maxRows={14} onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={() => leave(true)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave(false)
        if (event.key !== 'Enter' || event.shiftKey) return
        event.preventDefault()
        leave(true)
      }}
    />
  )
}
