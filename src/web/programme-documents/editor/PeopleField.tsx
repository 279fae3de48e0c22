import { TagsInput } from '@mantine/core'
import type { DocumentPerson } from '../../../domain/programme-documents/document-content.ts'

/** People of the school by name; who is known keeps the own number. */
export function PeopleField({ label, people, onChange }: { label: string; people: readonly DocumentPerson[]; onChange: (people: DocumentPerson[]) => void }) {
  const take = (names: string[]): void => onChange(names.map((name) => people.find((one) => one.name === name) ?? { personId: null, name }))
  return <TagsInput label={label} description="Имя и Enter" value={people.map(({ name }) => name)} onChange={take} acceptValueOnBlur />
}
