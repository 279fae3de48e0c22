import type { SourceDocument } from '../../domain/documents/source-document.ts'
import type { ErrorCategory } from '../../domain/kernel/errors.ts'
import type { ColumnOverrides } from '../../domain/roadmaps/reading/column-field.ts'
import type { PlanReading } from '../../domain/roadmaps/reading/read-plan.ts'

/** What the reading thread is given: the file, or the source that was read from it before. */
export type ReadingTask = { path: string; name: string; source: SourceDocument | null; year: number | null; columns: ColumnOverrides }

export type ReadingResult = { source: SourceDocument; reading: PlanReading }

export type WorkerMessage =
  | { progress: { done: number; total: number } }
  | { done: ReadingResult }
  | { refused: { category: ErrorCategory; code: string; parameters: Record<string, string | number> } }
