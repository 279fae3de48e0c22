import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'
import type { FileStore } from './file-store.ts'
import type { SpooledFile } from './spool.ts'

export type StoredFile = { hash: string; size: number }

/** Says that a file is (about to be) in the store; one that is there already begins its day before the sweep anew. */
async function announceFile(db: Kysely<Tables>, { hash, size }: StoredFile): Promise<void> {
  await db.insertInto('stored_file').values({ hash, size: String(size) })
    .onConflict((conflict) => conflict.column('hash').doUpdateSet({ created_at: new Date() })).execute()
}

/** Its row first: nothing is in the store that nobody knows of. */
export async function keepFile(files: FileStore, db: Kysely<Tables>, file: SpooledFile): Promise<void> {
  await announceFile(db, file)
  await files.keep(file)
}

/** Whether it is there, and stays until the transaction has ended: the sweep does not take what is about to be referred to. */
export async function holdFile(tx: Kysely<Tables>, hash: string): Promise<boolean> {
  return (await tx.selectFrom('stored_file').select('hash').where('hash', '=', hash).forKeyShare().executeTakeFirst()) !== undefined
}
