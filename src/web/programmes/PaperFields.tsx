import { Group, TextInput } from '@mantine/core'

/** Number and date of an official paper, as they are typed. */
export type PaperForm = { number: string; date: string }

/** The paper, or null where it has not been filled in whole. */
export function paperOf({ number, date }: PaperForm): { number: string; date: string } | null {
  return number.trim() === '' || date === '' ? null : { number: number.trim(), date }
}

type PaperFieldsProps = { label?: string; value: PaperForm; onChange: (value: PaperForm) => void; /** Says what is missing; only after a first try. */ isTried: boolean; isRequired?: boolean }

export function PaperFields({ label = 'приказа', value, onChange, isTried, isRequired = true }: PaperFieldsProps) {
  const isHalf = (value.number.trim() === '') !== (value.date === '')
  const needs = isTried && (isRequired || isHalf)
  return (
    <Group grow align="flex-start">
      <TextInput label={`Номер ${label}`} maxLength={100} value={value.number} error={needs && value.number.trim() === '' && 'Укажите номер.'} onChange={({ currentTarget }) => onChange({ ...value, number: currentTarget.value })} />
      <TextInput type="date" label={`Дата ${label}`} value={value.date} error={needs && value.date === '' && 'Укажите дату.'} onChange={({ currentTarget }) => onChange({ ...value, date: currentTarget.value })} />
    </Group>
  )
}
