const insistence = 1_000

/**
 * Resolves at the first Ctrl-C or request to terminate; one more, later, ends the process at once. (One Ctrl-C arrives several times:
 * from the terminal, from npm, and from our own script, each handing it on.)
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let asked: number | null = null
    const stop = () => {
      if (asked !== null && performance.now() - asked > insistence) process.exit(130)
      asked ??= performance.now()
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  })
}
