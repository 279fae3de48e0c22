import type { ErrorCategory } from '../../domain/kernel/errors.ts'

/** What the drawing process is given. */
export type PreviewTask = { path: string; kind: 'pdf' | 'picture'; page: number }

export type PreviewMessage = { png: Uint8Array } | { refused: { category: ErrorCategory; code: string } }
