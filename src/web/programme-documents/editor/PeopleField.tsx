import { MultiSelect } from '@mantine/core'
import type { DocumentPerson } from '../../../domain/programme-documents/document-content.ts'

type PeopleFieldProps = { label: string; people: readonly DocumentPerson[]; /** Who works at the school. */ team: readonly DocumentPerson[]; onChange: (people: DocumentPerson[]) => void }

const keyOf = ({ personId, name }: DocumentPerson) => personId ?? `name ${name}`

/** People of the school, chosen from those whom Opora knows there. Who was written in by hand before, or has left, stands until taken away. */
export function PeopleField({ label, people, team, onChange }: PeopleFieldProps) {
  const known = new Map([...team, ...people].map((person) => [keyOf(person), person]))
  return (
    <MultiSelect
      label={label} searchable clearable hidePickedOptions placeholder={people.length === 0 ? 'Выберите из людей школы' : ''} nothingFoundMessage="Такого человека в школе нет: сначала директор добавляет его в команду" clearButtonProps={{ 'aria-label': `Очистить: ${label}` }}
      data={[...known].map(([value, { personId, name }]) => ({ value, label: personId === null ? `${name} (вписан вручную)` : name }))}
      value={people.map(keyOf)} onChange={(keys) => onChange(keys.flatMap((key) => known.get(key) ?? []))}
    />
  )
}
