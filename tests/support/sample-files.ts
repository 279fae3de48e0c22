import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SampleMap } from './sample-map.ts'
import { sampleMaps } from './sample-maps.ts'
import { writeSketch, type SketchFormat } from './sketch-writers.ts'

export type SampleFile = { map: SampleMap; format: SketchFormat; path: string }

const formats = ['docx', 'xlsx', 'pdf', 'txt'] as const

/** One file of each road map stands in `samples`, the same map in the other formats beside it in `samples/formats`. */
export const sampleFiles: readonly SampleFile[] = sampleMaps.flatMap((map) => formats.map((format) => ({
  map, format, path: join('samples', format === map.main ? '' : 'formats', `${map.name}.${format}`),
})))

export async function makeSamples(root: string): Promise<string[]> {
  for (const { map, format, path } of sampleFiles) {
    const file = join(root, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, await writeSketch(map.sketch, format))
  }
  return sampleFiles.map(({ path }) => path)
}
