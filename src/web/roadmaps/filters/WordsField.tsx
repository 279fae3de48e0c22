import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '../../kit/icons/Icon.tsx'
import { useRoadmap } from '../roadmap-context.ts'
import classes from './WordsField.module.css'

/** Words to look for, found while they are typed; the address follows. */
export function WordsField() {
  const { search: { q = '' }, look } = useRoadmap()
  const [typed, setTyped] = useState(q)
  const said = useRef(q)
  const field = useRef<HTMLInputElement>(null)
  useHotkeys([['/', () => field.current?.focus()]])
  useEffect(() => {
    // The way back, or «show all»: the address changed without this field.
    if (q === said.current) return
    said.current = q
    setTyped(q)
  }, [q])
  const narrow = useDebouncedCallback((words: string) => {
    said.current = words
    look({ q: words === '' ? undefined : words }, { replace: true })
  }, 120)
  const type = (words: string) => {
    setTyped(words)
    narrow(words.trim())
  }
  return (
    <TextInput
      ref={field} className={classes.words} aria-label="Найти в мероприятиях" placeholder="Найти в мероприятиях" maxLength={300} value={typed} onChange={({ currentTarget }) => type(currentTarget.value)}
      leftSection={<Icon name="search" size={18} />} rightSection={typed === '' ? null : <CloseButton size="sm" aria-label="Стереть слова" onClick={() => type('')} />}
    />
  )
}
