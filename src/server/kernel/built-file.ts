/**
 * The file of a thread, by its path below `server/`, however deep whoever asks lies. A thread can't run from TypeScript sources on
 * Node 20: tests run the rest from them and take the thread from the build.
 */
export function builtFile(name: string): URL {
  return new URL(import.meta.url.endsWith('.ts') ? `../../../dist/server/${name}.js` : `../${name}.js`, import.meta.url)
}
