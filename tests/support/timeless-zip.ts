import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

const long = new Date(2025, 0, 1)

/** An office file without the day on which it was made, so that the same content is the same bytes. */
export function timelessZip(bytes: Uint8Array): Uint8Array {
  const files: Zippable = {}
  const parts = unzipSync(bytes)
  for (const name of Object.keys(parts).toSorted()) {
    const content = parts[name] ?? new Uint8Array()
    if (!name.endsWith('/')) files[name] = [name === 'docProps/core.xml' ? undated(content) : content, { mtime: long, level: 9 }]
  }
  return zipSync(files)
}

function undated(core: Uint8Array): Uint8Array {
  return strToU8(strFromU8(core).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2025-01-01T00:00:00Z'))
}
