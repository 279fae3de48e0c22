export type Rounds = {
  /** Does something between two rounds, so never beside one. */
  between: <Result>(work: () => Promise<Result>) => Promise<Result>
  /** Does not rest before the next round: there is something to do. */
  nudge: () => void
  /** Resolves once the round that is under way is over. */
  stop: () => Promise<void>
}

/** Work that follows from what others do: done, rested after, done again, until it is stopped. A round that fails is logged, and the next one tried. */
export function startRounds({ round, rest, log }: { round: () => Promise<void>; rest: number; log: (error: unknown) => void }): Rounds {
  let isStopped = false
  let isResting = false
  let isNudged = false
  let running: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  const work = (): void => {
    isResting = false
    isNudged = false
    running = running.then(round).catch(log).then(next)
  }
  const next = (): void => {
    if (isStopped) return
    isResting = true
    timer = setTimeout(work, isNudged ? 0 : rest)
  }
  next()

  return {
    between: (work) => {
      const done = running.then(work)
      running = done.catch(() => undefined)
      return done
    },
    nudge: () => {
      isNudged = true
      if (!isResting || isStopped) return
      clearTimeout(timer)
      work()
    },
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}
