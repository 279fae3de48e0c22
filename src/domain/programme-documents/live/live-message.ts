/** What the page and the server say to each other while a document is open; bytes are Yjs updates in base64. */
export type ClientMessage =
  /** All that the page has: a state vector. */
  | { say: 'hello'; vector: string }
  /** Something written; `number` comes back once it is stored for good. */
  | { say: 'update'; number: number; bytes: string }
  /** Which field the author is in. */
  | { say: 'at'; field: string | null }

export type Author = { id: string; name: string; field: string | null }

export type ServerMessage =
  /** What the page lacks, and what the server has: whatever is beyond that is to be sent. */
  | { say: 'welcome'; bytes: string; vector: string; mayWrite: boolean; you: string }
  | { say: 'update'; bytes: string; by: string }
  | { say: 'stored'; number: number }
  | { say: 'refused'; number: number }
  | { say: 'authors'; authors: readonly Author[] }
  /** It was sent, returned, named, commented …: to be read anew. */
  | { say: 'changed'; mayWrite: boolean }

export const liveChannel = 'opora_document'
/** Bytes of one message at most. */
export const longestMessage = 4 * 2 ** 20
