import { Select } from '@mantine/core'
import { InPlace } from './InPlace.tsx'

type ChoiceFieldProps<Value extends string> = {
  label: string
  value: Value
  names: Readonly<Record<Value, string>>
  onSave: ((value: Value) => void) | null
}

/** One of a closed list, by its Russian name. */
export function ChoiceField<Value extends string>({ label, value, names, onSave }: ChoiceFieldProps<Value>) {
  return (
    <InPlace label={label} view={names[value]} isOpenable={onSave !== null}>
      {(close) => onSave && (
        <Select
          aria-label={label} data={Object.entries<string>(names).map(([key, name]) => ({ value: key, label: name }))} value={value} searchable allowDeselect={false} defaultDropdownOpened
          nothingFoundMessage="Такого в списке нет" onDropdownClose={close} ref={focusChoice}
          onChange={(chosen) => {
            const known = (Object.keys(names) as Value[]).find((key) => key === chosen)
            if (known !== undefined && known !== value) onSave(known)
            close()
          }}
        />
      )}
    </InPlace>
  )
}

function focusChoice(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true })
  input?.select()
}
