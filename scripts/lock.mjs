import { mkdir, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Runs `work` while no other process does: two commands started at once must not install or build over each other. */
export async function underLock(path, work) {
  await mkdir(dirname(path), { recursive: true })
  let told = false
  for (;;) {
    try {
      await mkdir(path)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      await breakStale(path)
      if (!told) process.stderr.write('Жду: другая команда уже устанавливает или собирает программу …\n')
      told = true
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  const beat = setInterval(() => touch(path), 2_000)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    await rm(path, { recursive: true, force: true })
  }
}

async function touch(path) {
  await mkdir(`${path}/beat-${Date.now()}`).catch(() => {})
}

/** The holder touches the folder every 2 s; one that has been silent for 15 s is dead. */
async function breakStale(path) {
  const found = await stat(path).catch(() => null)
  if (found && Date.now() - found.mtimeMs > 15_000) await rm(path, { recursive: true, force: true })
}
