import { OporaError } from '../../domain/kernel/errors.ts'
import type { FileStore } from './file-store.ts'

type VerdictOf = (hash: string) => Promise<{ verdict: 'clean' | 'infected' | null; threat: string | null }>

/**
 * The store as features see it: nothing is handed out that a scan has found infected, nor, where files are scanned, what has not been yet.
 * So no feature can forget it.
 */
export function guardedFileStore(files: FileStore, verdictOf: VerdictOf, { isScanned }: { isScanned: boolean }): FileStore {
  const require = async (hash: string): Promise<void> => {
    const { verdict, threat } = await verdictOf(hash)
    if (verdict === 'infected') throw new OporaError('invalid_state', 'file.infected', { threat: threat ?? '' })
    if (isScanned && verdict === null) throw new OporaError('invalid_state', 'file.being-scanned')
  }
  return {
    ...files,
    async open(hash) {
      await require(hash)
      return files.open(hash)
    },
  }
}
