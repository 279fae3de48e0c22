import type { FoundFile } from '../files/file.read.ts'
import type { Download } from '../kernel/mount.ts'

/** How a school's own file comes to whoever reads it for a review; `app.ts` says whose work that is. */
export type FilesToRead = {
  whole: (file: FoundFile, name: string) => Promise<Download>
  page: (file: FoundFile, name: string, page: number) => Promise<Download>
}
