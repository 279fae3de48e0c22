import type { Browser, Page } from 'playwright-core'

/** How the page is looked at. */
export type Look = { width?: number; colourScheme?: 'light' | 'dark' }

/** A page that shares nothing with any other (its context is its own: close that), in Russian, patient with a busy machine. */
export async function newPage(browser: Browser, { width = 1280, colourScheme = 'light' }: Look = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: colourScheme, locale: 'ru-RU', acceptDownloads: true })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  return page
}
