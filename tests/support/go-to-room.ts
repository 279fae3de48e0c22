import type { Page } from 'playwright-core'

/** By the bar, or through «Ещё» where there is no room for it. */
export async function goToRoom(page: Page, name: string): Promise<void> {
  const bar = page.getByRole('navigation')
  const link = bar.getByRole('link', { name, exact: true })
  if (await link.count() > 0) return link.click()
  await bar.getByRole('button', { name: 'Ещё' }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}
