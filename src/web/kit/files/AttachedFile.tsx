import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { downloadAddress } from '../../../contract/address.ts'
import { downloadFile, readFile, type FileReply } from '../../../contract/files.ts'
import { call } from '../api/call.ts'
import { Icon } from '../icons/Icon.tsx'
import { Mark } from '../parts/Mark.tsx'
import classes from './FileField.module.css'
import { fileSize } from './file-size.ts'
import { FilePreview } from './FilePreview.tsx'

/** A file that is on the server: its name fetches it, a look shows it here; while it is scanned, it says so. */
export function AttachedFile({ file, onRemove }: { file: FileReply; onRemove?: () => void }) {
  const [isShown, setShown] = useState(false)
  const { data = file } = useQuery({
    queryKey: ['files', file.id], queryFn: ({ signal }) => call(readFile, { params: { id: file.id } }, { signal }), initialData: file, enabled: file.state === 'scanning',
    refetchInterval: ({ state }) => (state.data?.state === 'scanning' ? 2_000 : false),
  })
  const { id, name, kind, size, state, preview } = data
  return (
    <li className={classes.item} data-state={state}>
      <Icon name="file" size={20} />
      <div className={classes.about}>
        <p className={classes.name}>
          {state === 'ready' ? <a href={downloadAddress(downloadFile, { params: { id } })}>{name}</a> : name} <span className={classes.size}>{kind}, {fileSize(size)}</span>
        </p>
        {state === 'scanning' && <Mark tone="doubt">Проверяется на вирусы</Mark>}
        {state === 'infected' && <Mark tone="refusal">Найден вирус, файл закрыт</Mark>}
      </div>
      {state === 'ready' && preview !== null && <Button variant="subtle" size="compact-sm" aria-label={`Посмотреть ${name}`} onClick={() => setShown(true)}>Посмотреть</Button>}
      {onRemove && <Button variant="subtle" size="compact-sm" aria-label={`Убрать ${name}`} onClick={onRemove}>Убрать</Button>}
      {isShown && <FilePreview file={data} onClose={() => setShown(false)} />}
    </li>
  )
}
