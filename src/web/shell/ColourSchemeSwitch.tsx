import { ActionIcon, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import type { IconName } from '../kit/icons/icon-paths.ts'
import { Icon } from '../kit/icons/Icon.tsx'

const schemes: readonly { value: MantineColorScheme; label: string; icon: IconName }[] = [
  { value: 'light', label: 'Светлое', icon: 'sun' },
  { value: 'dark', label: 'Тёмное', icon: 'moon' },
  { value: 'auto', label: 'Как в системе', icon: 'auto' },
]

export function ColourSchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const current = schemes.find(({ value }) => value === colorScheme)
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Оформление: ${current?.label ?? ''}`}><Icon name={current?.icon ?? 'auto'} /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Оформление</Menu.Label>
        {schemes.map(({ value, label, icon }) => (
          <Menu.Item key={value} leftSection={<Icon name={icon} size={18} />} rightSection={value === colorScheme ? <Icon name="check" size={16} /> : null} onClick={() => setColorScheme(value)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
