import { Select, Stack, Textarea, TextInput } from '@mantine/core'
import { kindNames } from '../../../domain/organisations/kind-names.ts'
import { organisationKinds } from '../../../domain/organisations/organisation-kind.ts'
import { zoneLabel, zones } from '../../../domain/territories/zones.ts'
import { TerritoryPicker } from '../../territories/TerritoryPicker.tsx'
import classes from './Dialogs.module.css'
import { faultOf, type TextField, type WrittenOrganisation } from './written-organisation.ts'

const kinds = organisationKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))
const zoneChoices = zones.map(({ zone }) => ({ value: zone, label: zoneLabel(zone) }))

type FieldsProps = {
  written: WrittenOrganisation
  onChange: (written: WrittenOrganisation) => void
  /** Empty fields are at fault only once somebody has tried to send them. */
  isTried: boolean
  /** `own`: what a school says of itself. `all-but-name`: name and territory have histories and are changed apart. */
  which?: 'all' | 'all-but-name' | 'own'
}

/** The fields of an organisation, each held against the rule that the server goes by as it is written. */
export function OrganisationFields({ written, onChange, isTried, which = 'all' }: FieldsProps) {
  const props = (field: TextField, label: string) => {
    const fault = written[field] === '' && !isTried ? null : faultOf(field, written)
    return { label, value: written[field], error: fault, onChange: ({ currentTarget }: { currentTarget: { value: string } }) => onChange({ ...written, [field]: currentTarget.value }) }
  }
  return (
    <Stack gap="sm">
      {which === 'all' && <Textarea {...props('name', 'Полное наименование')} autosize minRows={2} data-autofocus />}
      {which !== 'own' && <TextInput {...props('shortName', 'Краткое наименование')} />}
      {which === 'all' && <div>
        <TerritoryPicker label="Территория" value={written.territoryId} onChange={(territoryId) => onChange({ ...written, territoryId })} />
        {isTried && written.territoryId === null && <p role="alert" className={classes.fault}>Выберите территорию, на которой организация.</p>}
      </div>}
      {which !== 'own' && (
        <>
          <Select label="Вид" data={kinds} value={written.kind} allowDeselect={false} onChange={(chosen) => { const kind = organisationKinds.find((one) => one === chosen); if (kind) onChange({ ...written, kind }) }} />
          <div className={classes.pair}>
            <TextInput {...props('okoLogin', 'Логин ФИС ОКО')} autoComplete="off" />
            <Select label="Часовой пояс" placeholder="как у территории" clearable searchable data={zoneChoices} value={written.zone} onChange={(zone) => onChange({ ...written, zone })} />
            <TextInput {...props('inn', 'ИНН')} inputMode="numeric" />
            <TextInput {...props('ogrn', 'ОГРН')} inputMode="numeric" />
          </div>
        </>
      )}
      <Textarea {...props('address', 'Адрес')} autosize minRows={1} />
      <TextInput {...props('site', 'Сайт')} inputMode="url" placeholder="school5.ru" />
    </Stack>
  )
}
