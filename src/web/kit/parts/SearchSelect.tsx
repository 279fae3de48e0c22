import { Loader, Select } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'

export type Choice = { value: string; label: string }

type SearchSelectProps = {
  label: string
  value: Choice | null
  onChange: (choice: Choice | null) => void
  /** What the server has found for the words that were handed to `onSearch`. */
  found: readonly Choice[]
  onSearch: (words: string) => void
  isSearching: boolean
  placeholder?: string
  description?: string
  error?: React.ReactNode
  clearable?: boolean
  nothingFound: string
}

/** One out of very many, found by the server as letters are typed. */
export function SearchSelect({ label, value, onChange, found, onSearch, isSearching, nothingFound, placeholder = 'начните набирать', ...rest }: SearchSelectProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const searchSoon = useDebouncedCallback(onSearch, 250)
  const choices = value === null || found.some((one) => one.value === value.value) ? found : [value, ...found]
  const search = (words: string) => {
    setTyped(words)
    if (words !== value?.label) searchSoon(words.trim())
  }
  return (
    <Select
      label={label} placeholder={placeholder} searchable data={[...choices]} filter={({ options }) => options} nothingFoundMessage={isSearching ? 'Ищу…' : nothingFound}
      rightSection={isSearching ? <Loader size="xs" aria-label="Ищу" /> : undefined} value={value?.value ?? null} searchValue={typed ?? value?.label ?? ''} onSearchChange={search}
      onChange={(chosen) => { setTyped(null); onChange(choices.find((one) => one.value === chosen) ?? null) }} {...rest}
    />
  )
}
