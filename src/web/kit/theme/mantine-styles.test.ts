import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('the styles of every Mantine component that a page uses are on board', () => {
  const styles = readFileSync(new URL('mantine.css', import.meta.url), 'utf8')
  const missing = componentsInUse().filter((name) => hasStyles(name) && !styles.includes(`/${name}.layer.css'`))
  expect(missing).toEqual([])
})

function componentsInUse(): string[] {
  const web = new URL('../../', import.meta.url).pathname
  const sources = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx')).map((path) => readFileSync(`${web}${path}`, 'utf8'))
  const imports = sources.flatMap((source) => [...source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, names]) => (names ?? '').split(',')))
  const names = imports.map((name) => name.trim()).filter((name) => /^[A-Z]/.test(name))
  if (names.length === 0) throw new Error('no Mantine component is used at all: the search is broken')
  return [...new Set(names)]
}

function hasStyles(component: string): boolean {
  return existsSync(new URL(`../../../../node_modules/@mantine/core/styles/${component}.css`, import.meta.url))
}
