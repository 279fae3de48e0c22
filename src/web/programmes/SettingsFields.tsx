import { NumberInput, Switch, TextInput } from '@mantine/core'
import type { ProgrammeSettings } from '../../domain/programmes/programme.ts'

type SettingsFieldsProps = { value: ProgrammeSettings; onChange: (value: ProgrammeSettings) => void; /** The year runs already. */ isCatalogueFrozen?: boolean }

export function SettingsFields({ value, onChange, isCatalogueFrozen = false }: SettingsFieldsProps) {
  return (
    <>
      <TextInput
        label="Версия каталога" description={isCatalogueFrozen ? 'Год начат: версия заморожена' : 'Риски, анкеты, критерии этого года; замораживается с началом года'} maxLength={60} disabled={isCatalogueFrozen}
        value={value.catalogue} onChange={({ currentTarget }) => onChange({ ...value, catalogue: currentTarget.value })}
      />
      <NumberInput label="Сколько школ может быть у куратора" min={1} max={50} allowDecimal={false} clampBehavior="strict" value={value.curatorLimit} onChange={(limit) => onChange({ ...value, curatorLimit: Number(limit) || 1 })} />
      <Switch
        label="Не закреплять за школами своего муниципалитета" description="Свою школу куратор не получает никогда" checked={value.avoidsOwnMunicipality}
        onChange={({ currentTarget }) => onChange({ ...value, avoidsOwnMunicipality: currentTarget.checked })}
      />
    </>
  )
}
