/**
 * The file of a thread, below `server/`. A thread can't run from TypeScript sources on Node 20: tests run the rest from them
 * and take the thread from the build.
 */
export function builtFile(name: string, asker: string): URL {
  return new URL(asker.endsWith('.ts') ? `../../../dist/server/${name}.js` : `../${name}.js`, asker)
}
