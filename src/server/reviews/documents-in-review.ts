import type { CommandContext } from '../kernel/context.ts'

type Address = { regionId: number; id: string }

/** What a review does with a document; `app.ts` says whose work that is. */
export type DocumentsInReview = {
  begin: (context: CommandContext, address: Address) => Promise<unknown>
  pass: (context: CommandContext, address: Address) => Promise<void>
  fail: (context: CommandContext, address: Address, messages: readonly { field: string | null; row: string | null; text: string }[]) => Promise<void>
}
