import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gate } from '../kernel/gate.ts'
import { drawApart } from './draw-apart.ts'

export type Previews = {
  /** A page of the file as PNG, drawn once and then kept by the hash; the same page asked for twice at once is drawn once. */
  page: (wanted: { hash: string; kind: 'pdf' | 'picture'; page: number }, withLocal: WithLocal) => Promise<Uint8Array>
  /** Forgets what nobody has looked at since `moment`: it can be drawn again. */
  clear: (moment: Date) => Promise<void>
}

type WithLocal = <Result>(hash: string, work: (path: string) => Promise<Result>) => Promise<Result>

const touchedAfter = 86_400_000

export function previewsIn(folder: string): Previews {
  const enter = gate({ limit: 1, queue: 50 })
  const underWay = new Map<string, Promise<Uint8Array>>()

  const drawn = async (path: string, { hash, kind, page }: { hash: string; kind: 'pdf' | 'picture'; page: number }, withLocal: WithLocal): Promise<Uint8Array> => {
    const png = await enter(() => withLocal(hash, (local) => drawApart({ path: local, kind, page })))
    const draft = join(folder, `${randomUUID()}.part`)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(draft, png)
    await rename(draft, path)
    return png
  }

  return {
    async page(wanted, withLocal) {
      const path = join(folder, wanted.hash.slice(0, 2), `${wanted.hash.slice(2)}-${wanted.page}.png`)
      const kept = await readFile(path).catch(() => null)
      if (kept) {
        await touch(path)
        return kept
      }
      const known = underWay.get(path)
      if (known) return known
      const work = drawn(path, wanted, withLocal).finally(() => underWay.delete(path))
      underWay.set(path, work)
      return work
    },

    async clear(moment) {
      for (const name of await readdir(folder, { recursive: true }).catch(() => [])) {
        const found = await stat(join(folder, name)).catch(() => null)
        if (found?.isFile() && found.mtime < moment) await rm(join(folder, name), { force: true })
      }
    },
  }
}

/** The time of the file is that of its last look, to a day. */
async function touch(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  const now = new Date()
  if (found && now.getTime() - found.mtimeMs > touchedAfter) await utimes(path, now, now).catch(() => undefined)
}
