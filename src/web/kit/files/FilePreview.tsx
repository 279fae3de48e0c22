import { Modal } from '@mantine/core'
import { downloadAddress } from '../../../contract/address.ts'
import { previewFile, previewPages, type FileReply } from '../../../contract/files.ts'
import { FilePages } from './FilePages.tsx'

/** The first pages of a document, or a picture. */
export function FilePreview({ file: { id, name, preview }, onClose }: { file: FileReply; onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={name} size="xl" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <FilePages name={name} source={(page) => downloadAddress(previewFile, { params: { id }, query: { page } })} most={preview === 'pdf' ? previewPages : 1} isPicture={preview !== 'pdf'} />
    </Modal>
  )
}
