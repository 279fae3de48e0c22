const { push } = Array.prototype
const { parse, stringify } = JSON

/**
 * pdf.js for engines such as ours replaces these for the whole process, by slower ones that are right in cases nobody has
 * (a tenth of the time of a PDF went into `push`). Whatever loads it gets the engine's own back.
 */
export async function keepingBuiltins<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  try {
    return await load()
  } finally {
    Reflect.set(Array.prototype, 'push', push)
    Object.assign(JSON, { parse, stringify })
  }
}
