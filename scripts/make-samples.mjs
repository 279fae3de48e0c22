// Writes the sample documents anew from tests/support/sample-maps. A test holds the files in samples/ to what this makes.
import { stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const { module } = await runnerImport(fileURLToPath(new URL('../tests/support/sample-files.ts', import.meta.url)), { root, configFile: false })
for (const path of await module.makeSamples(root)) stdout.write(`${path}\n`)
