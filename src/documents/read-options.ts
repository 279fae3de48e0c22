/** How far a reader goes before it refuses; a document of people is far below each of them. */
export type ReadLimits = {
  fileBytes: number
  /** All parts of an Office file together, unpacked. */
  unpackedBytes: number
  /** Tags of all parts of an Office file that are read. */
  tags: number
  /** Parts of an Office file. */
  parts: number
  /** Elements inside one another. */
  depth: number
  /** Places of the grids of all tables. */
  cells: number
  cellCharacters: number
  /** Lines of a text, paragraphs of a page. */
  lines: number
}

export type ReadOptions = {
  signal?: AbortSignal | undefined
  /** How much of how much is read, in a unit of the format (pages, bytes). */
  onProgress?: ((done: number, total: number) => void) | undefined
  limits?: Partial<ReadLimits> | undefined
}

const megabyte = 1024 * 1024

export const defaultLimits: Readonly<ReadLimits> = {
  fileBytes: 50 * megabyte,
  unpackedBytes: 64 * megabyte,
  tags: 5_000_000,
  parts: 10_000,
  depth: 1_000,
  cells: 1_000_000,
  cellCharacters: 200_000,
  lines: 1_000_000,
}

export function limitsOf(options: ReadOptions): ReadLimits {
  return { ...defaultLimits, ...options.limits }
}
