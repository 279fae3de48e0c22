import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { exportRevision } from '../../../contract/roadmaps.ts'
import { downloadAddress } from '../../../contract/address.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { useRoadmap } from '../roadmap-context.ts'
import { CalendarDialog } from '../subscription/CalendarDialog.tsx'
import classes from './ExportMenu.module.css'

const formats = [
  { format: 'docx', name: 'Официальное приложение', about: 'Word, DOCX' },
  { format: 'pdf', name: 'Приложение для печати', about: 'PDF' },
  { format: 'xlsx', name: 'Таблица', about: 'Excel, XLSX' },
  { format: 'ics', name: 'Календарь', about: 'файл ICS для календарной программы' },
  { format: 'json', name: 'Обмен данными', about: 'JSON: всё, что есть в плане' },
] as const

/** The plan as a document again. */
export function ExportMenu({ isSaving }: { isSaving: boolean }) {
  const { revision } = useRoadmap()
  const [isSubscribing, setSubscribing] = useState(false)
  return (
    <>
      <Menu position="bottom-end" withinPortal width={300}>
        <Menu.Target><Button variant="default" leftSection={<Icon name="download" size={18} />} rightSection={<Icon name="down" size={16} />}>Выгрузить</Button></Menu.Target>
        <Menu.Dropdown>
          {isSaving && <Menu.Label>Последние правки ещё сохраняются и в файл не попадут</Menu.Label>}
          {formats.map(({ format, name, about }) => (
            <Menu.Item key={format} component="a" href={downloadAddress(exportRevision, { params: { id: revision.id }, query: { format } })} download leftSection={<Icon name="file" size={16} />}>
              {name}<span className={classes.about}>{about}</span>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<Icon name="calendar" size={16} />} onClick={() => setSubscribing(true)}>Подписка на календарь…<span className={classes.about}>адрес, по которому календарь обновляется сам</span></Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isSubscribing && <CalendarDialog onClose={() => setSubscribing(false)} />}
    </>
  )
}
