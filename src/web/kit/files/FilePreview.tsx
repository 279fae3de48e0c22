import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { downloadAddress } from '../../../contract/address.ts'
import { previewFile, previewPages, type FileReply } from '../../../contract/files.ts'
import classes from './FileField.module.css'

/** The first pages of a document, or a picture. Past the last page there is nothing to turn to. */
export function FilePreview({ file: { id, name, preview }, onClose }: { file: FileReply; onClose: () => void }) {
  const [page, setPage] = useState(1)
  const [last, setLast] = useState(preview === 'pdf' ? previewPages : 1)
  const [isMissing, setMissing] = useState(false)
  const failed = () => {
    if (page === 1) setMissing(true)
    else {
      setLast(page - 1)
      setPage(page - 1)
    }
  }
  return (
    <Modal opened onClose={onClose} title={name} size="xl" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      {isMissing
        ? <p>Показать файл не удалось. Скачайте его и откройте у себя.</p>
        : <img key={page} className={classes.page} src={downloadAddress(previewFile, { params: { id }, query: { page } })} alt={preview === 'pdf' ? `Страница ${page} файла ${name}` : name} onError={failed} />}
      {last > 1 && !isMissing && (
        <Group justify="space-between" mt="sm">
          <Button variant="default" size="sm" disabled={page === 1} onClick={() => setPage(page - 1)}>Назад</Button>
          <span>Страница {page}</span>
          <Button variant="default" size="sm" disabled={page >= last} onClick={() => setPage(page + 1)}>Вперёд</Button>
        </Group>
      )}
    </Modal>
  )
}
