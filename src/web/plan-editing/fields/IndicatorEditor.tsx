import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Indicator, Target } from '../../../domain/roadmaps/plan/plan.ts'
import { readIndicator } from '../../../domain/roadmaps/targets/read-indicator.ts'
import { focusAtEnd } from '../../kit/parts/focus-at-end.ts'
import { EditorFrame } from './EditorFrame.tsx'
import classes from './PartiesField.module.css'
import { TargetLine } from './TargetLine.tsx'
import { useKeyedList } from './use-keyed-list.ts'

type IndicatorEditorProps = { value: Indicator | null; onSave: (indicator: Indicator | null) => void; onClose: () => void }

const blank: Target = { comparator: 'gte', value: 1, unit: 'count', of: null, from: 'indicator' }

/** The words of the indicator and its aims; while nobody has touched the aims, they follow the words. */
export function IndicatorEditor({ value, onSave, onClose }: IndicatorEditorProps) {
  const [text, setText] = useState(value?.text ?? '')
  const [isOwn, setOwn] = useState(false)
  const { items, add, change, remove, replace } = useKeyedList(value?.targets ?? [])
  const ofTitle = items.map(({ item }) => item).filter(({ from }) => from === 'title')
  const type = (words: string) => {
    setText(words)
    if (!isOwn) replace([...readIndicator(words).indicator.targets, ...ofTitle])
  }
  const save = () => {
    const words = text.replace(/\s+/g, ' ').trim()
    const targets = items.map(({ item }) => item)
    onSave(words === '' && targets.length === 0 ? null : { text: words === '' ? null : words, targets })
    onClose()
  }
  return (
    <EditorFrame label="Показатель" onSave={save} onCancel={onClose}>
      <Textarea ref={focusAtEnd} aria-label="Показатель словами" autosize minRows={1} maxRows={12} value={text} onChange={({ currentTarget }) => type(currentTarget.value)} />
      {items.map(({ key, item }, at) => (
        <TargetLine key={key} value={item} ordinal={at + 1}
          onChange={(target) => { setOwn(true); change(key, target) }} onRemove={() => { setOwn(true); remove(key) }} />
      ))}
      <div className={classes.foot}>
        <Button size="xs" variant="default" onClick={() => { setOwn(true); add([blank]) }}>Добавить цель</Button>
        {isOwn && <Button size="xs" variant="subtle" onClick={() => { setOwn(false); replace([...readIndicator(text).indicator.targets, ...ofTitle]) }}>Прочитать цели из текста</Button>}
      </div>
    </EditorFrame>
  )
}
