import { Select, Stack, TextInput } from '@mantine/core'
import { roleNames } from '../../../contract/role-names.ts'
import type { Role } from '../../../domain/access/role.ts'
import { wantedPlace } from '../../../domain/appointments/fitting-seat.ts'
import { TerritoryPicker } from '../../territories/TerritoryPicker.tsx'
import { faultsOf, type AppointmentDraft } from './appointment-draft.ts'
import classes from './Appointing.module.css'
import { OrganisationPicker } from './OrganisationPicker.tsx'
import { DocumentFields } from './DocumentFields.tsx'

type AppointmentFieldsProps = { draft: AppointmentDraft; onChange: (draft: AppointmentDraft) => void; roles: readonly Role[]; /** Faults are shown once somebody has tried to send. */ isTried: boolean }

const levelsOf = { region: ['region'], municipality: ['municipality'], territory: ['federal', 'region', 'municipality'] } as const

/** What somebody is appointed as, where, for how long and by which document; the place follows the role. */
export function AppointmentFields({ draft, onChange, roles, isTried }: AppointmentFieldsProps) {
  const faults = new Set(isTried ? faultsOf(draft) : [])
  const change = (part: Partial<AppointmentDraft>) => onChange({ ...draft, ...part })
  return (
    <Stack gap="md">
      <Select
        label="Кем" placeholder="роль в проекте" searchable data={roles.map((role) => ({ value: role, label: roleNames[role] }))} value={draft.role} nothingFoundMessage="На такую роль вы не назначаете"
        error={faults.has('role') && 'Выберите роль.'} onChange={(chosen) => change({ role: roles.find((role) => role === chosen) ?? null })}
      />
      <PlaceField draft={draft} change={change} error={faults.has('place') && 'Выберите место.'} />
      <div className={classes.pair}>
        <TextInput type="date" label="С какого дня" value={draft.startsOn} error={faults.has('startsOn') && 'Укажите первый день.'} onChange={({ currentTarget }) => change({ startsOn: currentTarget.value })} />
        <TextInput type="date" label="По какой день" description="пусто — без срока" value={draft.endsOn} min={draft.startsOn} error={faults.has('endsOn') && 'Раньше первого дня.'} onChange={({ currentTarget }) => change({ endsOn: currentTarget.value })} />
      </div>
      <DocumentFields draft={draft} onChange={change} />
    </Stack>
  )
}

type PlaceFieldProps = { draft: AppointmentDraft; change: (part: Partial<AppointmentDraft>) => void; error: React.ReactNode }

function PlaceField({ draft: { role, territory, organisation }, change, error }: PlaceFieldProps) {
  if (role === null) return null
  const place = wantedPlace(role)
  if (place === 'country') return null
  if (place === 'school' || place === 'body') {
    return <OrganisationPicker key={place} label={place === 'school' ? 'В какой школе' : 'В какой организации'} of={place === 'school' ? 'schools' : 'bodies'} value={organisation} onChange={(chosen) => change({ organisation: chosen })} error={error} />
  }
  return <TerritoryPicker label="Где" levels={levelsOf[place]} value={territory} onChange={(chosen) => change({ territory: chosen })} error={error} />
}
