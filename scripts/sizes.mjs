// Files stay small enough to be read at one sitting: median <= 80 lines, p90 <= 220, none over 400.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const limits = { median: 80, p90: 220, most: 400 }
const lengths = readdirSync('src', { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length }))
  .sort((a, b) => a.lines - b.lines)

const at = (share) => lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))].lines
const figures = { files: lengths.length, median: at(0.5), p90: at(0.9), most: lengths.at(-1).lines }
console.log(JSON.stringify(figures))
const over = lengths.filter(({ lines }) => lines > limits.most)
for (const { path, lines } of over) console.error(`${path}: ${lines} lines, more than ${limits.most}`)
if (figures.median > limits.median) console.error(`median ${figures.median} > ${limits.median}`)
if (figures.p90 > limits.p90) console.error(`p90 ${figures.p90} > ${limits.p90}`)
process.exit(over.length > 0 || figures.median > limits.median || figures.p90 > limits.p90 ? 1 : 0)
