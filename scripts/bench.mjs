// Runs every bench/*.bench.mjs on the built code, one after another, and prints one table. A figure that misses its limit ends with 1.
import { readdirSync } from 'node:fs'
import { argv, exit, stdout } from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

const folder = fileURLToPath(new URL('../bench/', import.meta.url))
const wanted = argv.slice(2)
const benches = readdirSync(folder).filter((name) => name.endsWith('.bench.mjs') && (wanted.length === 0 || wanted.some((word) => name.includes(word)))).toSorted()
let missed = 0

for (const bench of benches) {
  stdout.write(`\n${bench.replace('.bench.mjs', '')}\n`)
  const { figures } = await import(pathToFileURL(`${folder}${bench}`).href)
  for (const { what, value, unit, limit, better } of await figures()) {
    const isMissed = limit !== null && (better === 'less' ? value > limit : value < limit)
    if (isMissed) missed += 1
    const bound = limit === null ? '' : `${better === 'less' ? '≤' : '≥'} ${limit.toLocaleString('en')}, ratio ${(value / limit).toFixed(2)}${isMissed ? '  MISSED' : ''}`
    stdout.write(`  ${what.padEnd(62)} ${value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 }).padStart(9)} ${unit.padEnd(9)} ${bound}\n`)
  }
}
if (missed > 0) exit(1)
