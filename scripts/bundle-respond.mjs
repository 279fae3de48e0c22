import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

/** The respondent's page: one program and one style, small enough to be put into the page itself; and the worker that opens it without a line. */
export async function bundleRespond(root) {
  const [from, to] = [join(root, 'src/respond'), join(root, 'dist/respond')]
  await mkdir(to, { recursive: true })
  for (const [source, name] of [['main.ts', 'respond.js'], ['worker.js', 'worker.js']]) {
    const built = await rolldown({ input: join(from, source), platform: 'browser', logLevel: 'warn', transform: { target: 'es2020' } })
    await built.write({ file: join(to, name), format: 'iife', minify: true })
    await built.close()
  }
  const style = await readFile(join(from, 'respond.css'), 'utf8')
  await writeFile(join(to, 'respond.css'), style.replace(/\s*([{};:,])\s*/g, '$1').replace(/;}/g, '}').trim())
}
