import { ActionIcon, Button, FileButton, Group, Input, Progress } from '@mantine/core'
import { Icon } from '../../kit/icons/Icon.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import type { OfficialFileUpload } from './use-official-file.ts'

/** The scan or the signed file, where there is one. */
export function OfficialFileField({ upload: { file, share, error, send, forget } }: { upload: OfficialFileUpload }) {
  return (
    <Input.Wrapper label="Файл документа" description="Скан или подписанный файл; можно утвердить и без него" labelElement="div">
      <Group gap="xs" mt={6} wrap="nowrap">
        {file === null && share === null && (
          <FileButton onChange={(chosen) => chosen && send(chosen)} inputProps={{ 'aria-label': 'Файл документа' }}>{(props) => <Button variant="default" leftSection={<Icon name="file" size={18} />} {...props}>Выбрать файл</Button>}</FileButton>
        )}
        {share !== null && <Progress value={share * 100} style={{ flex: 1 }} aria-label="Загружается файл документа" />}
        {file !== null && <span style={{ overflowWrap: 'anywhere' }}><Icon name="check" size={16} /> {file.name}</span>}
        {(file !== null || share !== null) && <ActionIcon variant="subtle" color="gray" aria-label={file === null ? 'Остановить загрузку' : 'Убрать файл'} onClick={forget}><Icon name="cross" size={16} /></ActionIcon>}
      </Group>
      <ProblemNote error={error} />
    </Input.Wrapper>
  )
}
