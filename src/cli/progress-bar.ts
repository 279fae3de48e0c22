const width = 20

/** A bar on a terminal; silent where stderr goes to a file or another program. */
export function progressBar(stderr: (text: string) => void, isTerminal = process.stderr.isTTY): { show: (done: number, total: number) => void; clear: () => void } {
  if (!isTerminal) return { show: () => undefined, clear: () => undefined }
  let shown = ''
  return {
    show(done, total) {
      const share = Math.min(1, done / Math.max(total, 1))
      const bar = `[${'#'.repeat(Math.round(share * width)).padEnd(width, '·')}] ${Math.round(100 * share)} %`
      if (bar !== shown) stderr(`\r${bar}`)
      shown = bar
    },
    clear() {
      if (shown !== '') stderr(`\r${' '.repeat(shown.length)}\r`)
      shown = ''
    },
  }
}
