import { Button, CopyButton, Group } from '@mantine/core'
import { Icon } from '../icons/Icon.tsx'
import { Note } from '../parts/Note.tsx'

/** Shown once: the server does not know the address, only how to recognise it. */
export function NewAddress({ address }: { address: string }) {
  return (
    <Note tone="good" title="Адрес готов. Скопируйте его сейчас: больше он нигде не покажется.">
      <code style={{ display: 'block', marginBlock: '0.5rem', overflowWrap: 'anywhere', userSelect: 'all' }}>{address}</code>
      <Group>
        <CopyButton value={address} timeout={3_000}>
          {({ copied, copy }) => <Button size="xs" variant="default" leftSection={<Icon name={copied ? 'check' : 'copy'} size={16} />} onClick={copy}>{copied ? 'Скопирован' : 'Скопировать адрес'}</Button>}
        </CopyButton>
      </Group>
    </Note>
  )
}
