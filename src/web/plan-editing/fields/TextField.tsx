import { Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import { focusAtEnd } from '../../kit/parts/focus-at-end.ts'
import { InPlace } from './InPlace.tsx'

type TextFieldProps = {
  label: string
  value: string | null
  onSave: ((value: string | null) => void) | null
  empty?: string
  /** Why a text can't stand here, and what to write instead; null where it can. */
  refuse?: (text: string) => string | null
}

const takesAnything = () => null

/** A text mended in place: Enter or leaving saves, Esc leaves it as it was. */
export function TextField({ label, value, onSave, empty = 'не указано', refuse = takesAnything }: TextFieldProps) {
  return (
    <InPlace label={label} isEmpty={value === null} view={value ?? empty} isOpenable={onSave !== null}>
      {(close) => onSave && <TextEditor label={label} value={value} onSave={onSave} onClose={close} refuse={refuse} />}
    </InPlace>
  )
}

type TextEditorProps = { label: string; value: string | null; onSave: (value: string | null) => void; onClose: () => void; refuse: (text: string) => string | null }

function TextEditor({ label, value, onSave, onClose, refuse }: TextEditorProps) {
  const [text, setText] = useState(value ?? '')
  const [refusal, setRefusal] = useState<string | null>(null)
  const isLeft = useRef(false)
  const leave = (save: boolean) => {
    if (isLeft.current) return
    const collapsed = text.replace(/\s+/g, ' ').trim()
    const wanted = collapsed === '' ? null : collapsed
    const refused = save && wanted !== null && wanted !== value ? refuse(wanted) : null
    setRefusal(refused)
    if (refused !== null) return
    isLeft.current = true
    if (save && wanted !== value) onSave(wanted)
    onClose()
  }
  return (
    <Textarea
      ref={focusAtEnd} aria-label={label} value={text} autosize minRows={1} maxRows={14} error={refusal} onChange={({ currentTarget }) => setText(currentTarget.value)}
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
