import type { Page } from 'playwright-core'

/** By how many pixels the page is wider than the screen: nobody should have to scroll aside. */
export function screenExcess(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** The widths of a screen, of those given, at which the page is wider than it, each with the excess in pixels. The page stays at the last of them. */
export async function screenExcesses(page: Page, widths: readonly number[]): Promise<[width: number, excess: number][]> {
  const found: [number, number][] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    // What is laid out anew for this width may take a moment.
    await page.waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth, null, { timeout: 2_000 }).catch(() => null)
    const excess = await screenExcess(page)
    if (excess > 0) found.push([width, excess])
  }
  return found
}
