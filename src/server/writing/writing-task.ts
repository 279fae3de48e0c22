import type { ProseDocument } from '../../domain/documents/prose-document.ts'
import type { PrintedDocument } from '../../domain/documents/printed-document.ts'

/** What the writing thread is given. */
export type WritingTask = { format: 'docx' | 'xlsx' | 'pdf'; document: PrintedDocument } | { format: 'docx' | 'pdf'; prose: ProseDocument }

export type WritingMessage = { bytes: Uint8Array } | { failed: string }
