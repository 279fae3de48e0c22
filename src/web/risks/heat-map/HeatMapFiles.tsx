import { Button, Menu } from '@mantine/core'
import { downloadAddress } from '../../../contract/address.ts'
import { downloadHeatMap, downloadSpread } from '../../../contract/risk-profiles.ts'
import { Icon } from '../../kit/icons/Icon.tsx'

/** The map, and how schools stand by significance, as tables for Excel or a program. */
export function HeatMapFiles({ id, of, territory, isSpreadTold }: { id: string; of: 'territories' | 'schools'; territory: number | undefined; isSpreadTold: boolean }) {
  const params = { id }
  const map = (format: 'xlsx' | 'csv') => downloadAddress(downloadHeatMap, { params, query: { of, territory, format } })
  const spread = (format: 'xlsx' | 'csv') => downloadAddress(downloadSpread, { params, query: { territory, format } })
  return (
    <Menu position="bottom-end">
      <Menu.Target><Button variant="default" leftSection={<Icon name="download" size={18} />}>Скачать</Button></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={map('xlsx')}>Карта, Excel</Menu.Item>
        <Menu.Item component="a" href={map('csv')}>Карта, CSV</Menu.Item>
        {isSpreadTold && <Menu.Item component="a" href={spread('xlsx')}>Распределение школ, Excel</Menu.Item>}
        {isSpreadTold && <Menu.Item component="a" href={spread('csv')}>Распределение школ, CSV</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}
