import type { Page, WebSocketRoute } from 'playwright-core'

/** The words of each author are told apart by their letter: «А1 А2 …» and «Б1 Б2 …». */
const letters = ['А', 'Б'] as const

/** Lines of a page to its documents, which can be cut at any moment, or kept from coming back for a while. */
export async function cuttableLine(page: Page): Promise<{ cut: (forMilliseconds: number) => void; restore: () => void }> {
  const open = new Set<WebSocketRoute>()
  let until = 0
  await page.routeWebSocket(/\/live$/, (line) => {
    if (Date.now() < until) return void line.close({ code: 1011 })
    const server = line.connectToServer()
    open.add(line)
    let isCut = false
    line.onMessage((message) => { if (!isCut) server.send(message) })
    server.onMessage((message) => { if (!isCut) line.send(message) })
    server.onClose(() => { open.delete(line); void line.close({ code: 1011 }) })
    line.onClose(() => { isCut = true; open.delete(line); void server.close() })
  })
  return {
    cut: (time) => {
      until = Date.now() + time
      for (const line of open) void line.close({ code: 1011 })
      open.clear()
    },
    restore: () => { until = 0 },
  }
}

/** Two authors type words into one field for so long, each behind the own last word, while the line of each is cut at random. How many each typed. */
export async function writeTogether(pages: readonly [Page, Page], field: string, milliseconds: number, seed = 1): Promise<[number, number]> {
  const lines = [await cuttableLine(pages[0]), await cuttableLine(pages[1])]
  for (const page of pages) {
    await page.reload()
    await page.getByText('Сохранено').waitFor()
  }
  let chance = seed
  const next = (): number => { chance = (chance * 48_271) % 2_147_483_647; return chance / 2_147_483_647 }
  const words: [number, number] = [0, 0]
  const end = Date.now() + milliseconds
  const typeOne = async (at: 0 | 1): Promise<void> => {
    const area = pages[at].getByLabel(field, { exact: true })
    while (Date.now() < end) {
      // The caret goes behind the last own word, wherever others' words have moved it.
      await area.evaluate((own, letter) => {
        if (!(own instanceof HTMLTextAreaElement)) return
        const last = [...own.value.matchAll(new RegExp(`${letter}\\d+ `, 'g'))].at(-1)
        const place = last === undefined ? own.value.length : last.index + last[0].length
        own.focus()
        own.setSelectionRange(place, place)
      }, letters[at])
      await pages[at].keyboard.insertText(`${letters[at]}${words[at] += 1} `)
      if (next() < 0.08) lines[at]?.cut(next() < 0.5 ? 0 : next() * 1_500)
      await pages[at].waitForTimeout(20 + next() * 80)
    }
  }
  await Promise.all([typeOne(0), typeOne(1)])
  for (const line of lines) line.restore()
  for (const page of pages) await page.getByText('Сохранено').waitFor({ timeout: 60_000 })
  return words
}

/** Both see the same; every word is there once, and each author's in the order in which they were typed. */
export async function requireWhole(pages: readonly [Page, Page], field: string, words: readonly [number, number], stored: () => Promise<string>): Promise<string[]> {
  const faults: string[] = []
  const shown = async () => Promise.all(pages.map((page) => page.getByLabel(field, { exact: true }).inputValue()))
  const end = Date.now() + 20_000
  let [one, other] = await shown()
  while (one !== other && Date.now() < end) {
    await pages[0].waitForTimeout(200);
    [one, other] = await shown()
  }
  if (one !== other) faults.push('the two pages differ')
  if (one !== await stored()) faults.push('what is stored differs from what is seen')
  for (const [at, letter] of letters.entries()) {
    const found = [...(one ?? '').matchAll(new RegExp(`${letter}(\\d+) `, 'g'))].map(([, count]) => Number(count))
    const wanted = Array.from({ length: words[at] ?? 0 }, (_, n) => n + 1)
    if (found.join() !== wanted.join()) faults.push(`of «${letter}» ${found.length} of ${wanted.length} words, in this order: ${found.join(' ').slice(0, 300)}`)
  }
  return faults
}
