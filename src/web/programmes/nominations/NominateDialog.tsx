import { Button, Checkbox, Group, Modal, SegmentedControl, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { nominate } from '../../../contract/nominations.ts'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { roleNames } from '../../../contract/role-names.ts'
import { nominatedRoles, type NominatedRole } from '../../../domain/programmes/nominations/nomination.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { TerritoryPicker } from '../../territories/TerritoryPicker.tsx'
import { programmesKey } from '../programme.queries.ts'
import { KnownPersonPicker } from './KnownPersonPicker.tsx'
import { nomineeOf, type NomineeForm } from './nominee-form.ts'
import { WorkplacePicker } from './WorkplacePicker.tsx'

/** Somebody is put forward: known already, or new. */
export function NominateDialog({ programme, onClose }: { programme: ProgrammeReply; onClose: () => void }) {
  const [form, setForm] = useState<NomineeForm>({ role: 'curator', territoryId: programme.region?.id ?? null, organisationId: null, isKnown: false, personId: null, name: '', email: '', phone: '', hasPhoneConsent: false })
  const [isTried, setTried] = useState(false)
  const { run, isRunning, error } = useCommand(nominate, { renews: [programmesKey], onDone: () => { tell('Кандидатура выдвинута и ждёт решения региона.'); onClose() } })
  const change = (part: Partial<NomineeForm>) => setForm({ ...form, ...part })
  const { body, faults } = nomineeOf(form)
  const saying = (field: keyof typeof faults) => isTried && faults[field]
  const submit = () => {
    setTried(true)
    if (body !== null) run({ params: { id: programme.id }, body })
  }
  return (
    <Modal opened onClose={onClose} title="Выдвинуть" size="lg" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
        <Stack>
          <Select label="Кем" allowDeselect={false} data={nominatedRoles.map((role) => ({ value: role, label: roleNames[role] }))} value={form.role} onChange={(role) => change({ role: nominatedRoles.find((one): one is NominatedRole => one === role) ?? form.role })} />
          <div>
            <TerritoryPicker label="От какой территории" description={form.role === 'municipal-coordinator' ? 'Муниципалитет, в котором он будет координатором' : 'Регион или муниципалитет'} value={form.territoryId} onChange={(territoryId) => change({ territoryId })} />
            {saying('territory') && <p role="alert" style={{ margin: 0, fontSize: '0.8125rem', color: 'var(--mantine-color-error)' }}>{faults.territory}</p>}
          </div>
          <SegmentedControl aria-label="Человек" data={[{ value: 'new', label: 'Новый человек' }, { value: 'known', label: 'Уже есть в системе' }]} value={form.isKnown ? 'known' : 'new'} onChange={(value) => change({ isKnown: value === 'known' })} />
          {form.isKnown
            ? <KnownPersonPicker value={form.personId} onChange={(personId) => change({ personId })} error={saying('person')} />
            : (
              <>
                <TextInput label="Фамилия, имя, отчество" maxLength={200} value={form.name} error={saying('person')} onChange={({ currentTarget }) => change({ name: currentTarget.value })} />
                <Group grow align="flex-start">
                  <TextInput type="email" label="Электронная почта" maxLength={254} value={form.email} onChange={({ currentTarget }) => change({ email: currentTarget.value })} />
                  <TextInput type="tel" label="Телефон" maxLength={40} value={form.phone} onChange={({ currentTarget }) => change({ phone: currentTarget.value })} />
                </Group>
                {form.phone.trim() !== '' && <Checkbox label="Человек согласен, чтобы его телефон хранился" checked={form.hasPhoneConsent} error={saying('consent')} onChange={({ currentTarget }) => change({ hasPhoneConsent: currentTarget.checked })} />}
              </>
            )}
          <WorkplacePicker value={form.organisationId} onChange={(organisationId) => change({ organisationId })} />
          <ProblemNote error={error} />
          <Group gap="xs"><Button type="submit" loading={isRunning}>Выдвинуть</Button><Button variant="default" onClick={onClose}>Не выдвигать</Button></Group>
        </Stack>
      </form>
    </Modal>
  )
}
