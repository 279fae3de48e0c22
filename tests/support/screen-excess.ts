import type { Page } from 'playwright-core'

/** By how many pixels the page is wider than the screen: nobody should have to scroll aside. */
export function screenExcess(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
