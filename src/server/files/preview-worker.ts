import { readFile } from 'node:fs/promises'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { PreviewMessage, PreviewTask } from './preview-task.ts'

// The whole life of this process is one picture: it is ended from outside when it takes too long, and ends itself when nobody waits any more.
process.on('disconnect', () => process.exit())
process.once('message', (task: PreviewTask) => void drawn(task).then((message) => process.send?.(message)))

async function drawn(task: PreviewTask): Promise<PreviewMessage> {
  try {
    return { png: await draw(task) }
  } catch (error) {
    // What cannot be drawn is no fault of ours: the file itself can still be fetched.
    return { refused: error instanceof OporaError ? { category: error.category, code: error.code } : { category: 'not_found', code: 'file.no-preview' } }
  }
}

async function draw({ path, kind, page }: PreviewTask): Promise<Uint8Array> {
  const bytes = await readFile(path)
  if (kind === 'pdf') return (await import('../../documents/previews/draw-pdf-page.ts')).drawPdfPage(bytes, page)
  if (page > 1) throw new OporaError('not_found', 'file.no-preview')
  return (await import('../../documents/previews/draw-picture.ts')).drawPicture(bytes)
}
