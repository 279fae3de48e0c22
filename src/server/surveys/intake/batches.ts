/** How sheets are put together. */
type BatchRule<Item, Outcome> = {
  /** Stores a batch; one outcome for each. */
  store: (items: readonly Item[]) => Promise<readonly Outcome[]>
  /** Two of one key are never in one batch. */
  keyOf: (item: Item) => string
  /** At most so many in a batch, so many batches on their way at a time, so many waiting. */
  size: number
  lanes: number
  queue: number
}

type Waiting<Item, Outcome> = { item: Item; resolve: (outcome: Outcome) => void; reject: (error: unknown) => void }

/** Told to whoever comes when the queue is full, with the seconds after which it pays to come again. */
export class QueueFull extends Error {
  readonly seconds: number
  constructor(seconds: number) {
    super('The intake is full')
    this.seconds = seconds
  }
}

export type Batches<Item, Outcome> = {
  /** Resolves once the item is stored; refuses at once, with `QueueFull`, where too many wait. */
  add: (item: Item) => Promise<Outcome>
  waiting: () => number
  /** Resolves once nothing is on its way. */
  idle: () => Promise<void>
}

/**
 * Micro-batches without a timer: while a batch is on its way to the disk, what comes in gathers to be the next. So a lone sheet waits for
 * nothing, and under load each wait for the disk is shared by many.
 */
export function batchesOf<Item, Outcome>({ store, keyOf, size, lanes, queue }: BatchRule<Item, Outcome>): Batches<Item, Outcome> {
  let waiting: Waiting<Item, Outcome>[] = []
  let running = 0
  let isScheduled = false
  let rate = 1_000
  const idlers: (() => void)[] = []

  const next = (): Waiting<Item, Outcome>[] => {
    const keys = new Set<string>()
    const batch: Waiting<Item, Outcome>[] = []
    const later: Waiting<Item, Outcome>[] = []
    let at = 0
    for (; at < waiting.length && batch.length < size; at += 1) {
      const one = waiting[at]
      if (one === undefined) break
      const key = keyOf(one.item)
      if (keys.has(key)) later.push(one)
      else batch.push(one)
      keys.add(key)
    }
    waiting = [...later, ...waiting.slice(at)]
    return batch
  }

  const run = async (): Promise<void> => {
    isScheduled = false
    if (running >= lanes || waiting.length === 0) return
    const batch = next()
    running += 1
    const started = performance.now()
    try {
      const outcomes = await store(batch.map(({ item }) => item))
      rate = rate * 0.8 + 0.2 * (batch.length / Math.max(0.001, (performance.now() - started) / 1_000)) * lanes
      for (const [at, { resolve, reject }] of batch.entries()) {
        const outcome = outcomes[at]
        if (outcome === undefined) reject(new Error('A batch without an outcome for each'))
        else resolve(outcome)
      }
    } catch (error) {
      for (const { reject } of batch) reject(error)
    } finally {
      running -= 1
      schedule()
      if (running === 0 && waiting.length === 0) for (const idler of idlers.splice(0)) idler()
    }
  }
  /** After all requests of this turn of the loop have been read. */
  const schedule = (): void => {
    if (isScheduled || waiting.length === 0 || running >= lanes) return
    isScheduled = true
    setImmediate(() => { void run() })
  }

  return {
    add: (item) => {
      if (waiting.length >= queue) return Promise.reject(new QueueFull(Math.min(60, Math.max(1, Math.ceil(waiting.length / rate)))))
      return new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject })
        schedule()
      })
    },
    waiting: () => waiting.length,
    idle: () => (running === 0 && waiting.length === 0 ? Promise.resolve() : new Promise((resolve) => { idlers.push(resolve) })),
  }
}
