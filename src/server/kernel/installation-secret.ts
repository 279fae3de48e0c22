import { createHash, randomBytes } from 'node:crypto'
import { link, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

const fileName = 'opora.secret'

/**
 * What codes of respondents and keys of epochs hang on. It lies outside of the database, and in no backup: whoever gets a dump has nothing
 * of it. Made once, readable by the server's own user alone; several servers of one installation are given the same in OPORA_SECRET.
 */
export async function outsideSecret(dataFolder: string, given: string | null): Promise<Buffer> {
  if (given !== null) return createHash('sha256').update(given).digest()
  const path = join(dataFolder, fileName)
  return await readSecret(path) ?? await makeSecret(path)
}

async function readSecret(path: string): Promise<Buffer | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return text === null ? null : createHash('sha256').update(text.trim()).digest()
}

/** Written whole beside its place, then linked into it: of two starters one wins, and both read the same. */
async function makeSecret(path: string): Promise<Buffer> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  await file.writeFile(`${randomBytes(32).toString('base64url')}\n`)
  await file.sync()
  await file.close()
  await link(draft, path).catch((error: NodeJS.ErrnoException) => { if (error.code !== 'EEXIST') throw error })
  await rm(draft)
  const made = await readSecret(path)
  if (!made) throw new Error('The secret of the installation was taken away while it was made')
  return made
}
