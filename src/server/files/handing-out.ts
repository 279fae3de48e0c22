import { kindOfMediaType } from '../../domain/files/file-kind.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Download, Platform } from '../kernel/mount.ts'
import type { FoundFile } from './file.read.ts'
import type { Previews } from './previews.ts'

/** Gives a file to somebody who was found to be allowed it, under a name that he may know. */
export type HandingOut = {
  whole: (file: FoundFile, name: string) => Promise<Download>
  /** As a picture. */
  page: (file: FoundFile, name: string, page: number) => Promise<Download>
}

/** Through the platform's store alone, which holds back what is infected or not scanned yet. */
export function handingOut({ files }: Platform, previews: Previews, isScanned: boolean): HandingOut {
  return {
    async whole({ hash, mediaType }, name) {
      const { stream, size } = await files.open(hash)
      return { bytes: stream, mediaType, fileName: name, size, hash }
    },
    async page({ hash, mediaType, verdict, threat }, name, page) {
      if (verdict === 'infected') throw new OporaError('invalid_state', 'file.infected', { threat: threat ?? '' })
      if (isScanned && verdict === null) throw new OporaError('invalid_state', 'file.being-scanned')
      const kind = kindOfMediaType(mediaType)?.preview ?? null
      if (kind === null) throw new OporaError('not_found', 'file.no-preview')
      return { bytes: await previews.page({ hash, kind, page }, files.withLocal), mediaType: 'image/png', fileName: `${name}, с. ${page}.png`, inline: true, hash: `${hash}-${page}` }
    },
  }
}
