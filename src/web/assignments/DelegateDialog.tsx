import { Button, Group, Modal, Radio, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssignmentReply } from '../../contract/assignments.ts'
import { delegateAssignment } from '../../contract/assignment-steps.ts'
import { roleNames } from '../../contract/role-names.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { delegatesQuery } from './assignments.queries.ts'
import { useAssignmentStep } from './use-assignment-step.ts'

const nobody = 'nobody'

/** To a colleague of the same office; or back. */
export function DelegateDialog({ assignment: { assignment }, onClose }: { assignment: AssignmentReply; onClose: () => void }) {
  const { data, error: loading } = useQuery(delegatesQuery(assignment.regionId, assignment.id))
  const [chosen, setChosen] = useState(assignment.holder.delegate?.id ?? nobody)
  const { run, isRunning, error } = useAssignmentStep(delegateAssignment, 'Поручение передано.', onClose)
  const submit = () => run({ params: { region: assignment.regionId, id: assignment.id }, body: { version: assignment.version, personId: chosen === nobody ? null : chosen } })
  return (
    <Modal opened centered onClose={onClose} title="Передать коллеге" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <ProblemNote error={loading ?? error} />
      {!data && !loading && <Waiting lines={3} />}
      {data?.items.length === 0 && <p>Передать некому: кроме вас, в этой организации никто не назначен.</p>}
      {data && data.items.length > 0 && (
        <Radio.Group label="Кому" value={chosen} onChange={setChosen}>
          <Stack gap="xs" mt="xs">
            <Radio value={nobody} label="Никому: делаю сам" />
            {data.items.map(({ id, name, role }) => <Radio key={id} value={id} label={`${name}, ${roleNames[role].toLowerCase()}`} />)}
          </Stack>
        </Radio.Group>
      )}
      <Group gap="xs" mt="md">
        <Button loading={isRunning} disabled={!data || data.items.length === 0} onClick={submit}>Передать</Button>
        <Button variant="default" onClick={onClose}>Не сейчас</Button>
      </Group>
    </Modal>
  )
}
