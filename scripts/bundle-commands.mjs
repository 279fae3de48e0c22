import { dirname, join, relative, resolve } from 'node:path'
import { rolldown } from 'rolldown'

/** What a cold command line runs through. */
const entries = ['cli/main', 'cli/import', 'cli/schedule', 'documents/text/read-text']

/** Told apart by `instanceof` on both sides of a bundle's edge, so it must be loaded once. */
const shared = 'domain/kernel/errors'

/**
 * The commands that only read, each in a few files instead of a hundred and seventy: for a cold process, opening a file takes
 * longer than running what is in it. A bundle ends where the program itself loads something only when it is needed; that, and
 * the server, stay as the compiler made them.
 */
export async function bundleCommands(root) {
  const source = join(root, 'src')
  const built = await rolldown({
    input: Object.fromEntries(entries.map((entry) => [entry.split('/').at(-1), join(source, `${entry}.ts`)])),
    platform: 'neutral',
    logLevel: 'warn',
    plugins: [{
      name: 'edge-of-the-bundle',
      resolveId(wanted, importer, { kind }) {
        if (importer === undefined) return null
        if (!wanted.startsWith('.')) return { id: wanted, external: true }
        const name = relative(source, resolve(dirname(importer), wanted)).replace(/\.ts$/, '')
        const outside = name === shared || (kind === 'dynamic-import' && !entries.includes(name))
        return outside ? { id: asModule(relative('cli', `${name}.js`)), external: true } : null
      },
    }],
  })
  await built.write({ dir: join(root, 'dist/cli'), format: 'esm', sourcemap: true, entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' })
  await built.close()
}

function asModule(path) {
  return path.startsWith('.') ? path : `./${path}`
}
