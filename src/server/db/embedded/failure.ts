import { OporaError } from '../../../domain/kernel/errors.ts'

/** What a failed system call on the data folder means to the person who started Opora. */
export function failureOf(error: unknown, folder: string): unknown {
  if (error instanceof OporaError || !(error instanceof Error) || !('code' in error)) return error
  const code = String(error.code)
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) return new OporaError('unavailable', 'database.folder-not-writable', { folder, cause: code })
  if (['ENOSPC', 'EDQUOT'].includes(code)) return new OporaError('unavailable', 'database.disk-full', { folder })
  return error
}

/** What the output of PostgreSQL's programs means. Their language is fixed to C, so the words are stable. */
export function failureOfProgram(output: string, folder: string, otherwise: 'database.not-created' | 'database.not-started'): OporaError {
  const detail = output.trim().split('\n').slice(-6).join('\n')
  if (/No space left on device|Disk quota exceeded/.test(output)) return new OporaError('unavailable', 'database.disk-full', { folder })
  if (/could not look up effective user ID/.test(output)) return new OporaError('unavailable', 'database.user-without-account', { uid: process.getuid?.() ?? -1 })
  if (/spawn .* ENOENT|GLIBC(XX)?_[\d.]+' not found|cannot open shared object file|Library not loaded|Exec format error|EBADARCH|ENOEXEC/.test(output)) {
    return new OporaError('unsupported', 'database.engine-does-not-run', { platform: `${process.platform}-${process.arch}`, detail })
  }
  if (/Read-only file system|Permission denied|EACCES/.test(output)) return new OporaError('unavailable', 'database.folder-not-writable', { folder, cause: detail })
  return new OporaError('unavailable', otherwise, { folder, detail })
}
