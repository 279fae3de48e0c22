import type { Page } from 'playwright-core'
import { accessibilityFaults } from './accessibility.ts'
import { screenExcesses } from './screen-excess.ts'

/**
 * What axe and the edge of the screen have against the page as it stands: nothing, one hopes. From a wide desk to a phone, in the light and in
 * the dark, for one loading of the page; which stays as a phone in the dark.
 */
export async function faultsAtAllLooks(page: Page): Promise<string[]> {
  const excesses = await screenExcesses(page, [1920, 768, 320, 1280])
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const onDesk = await accessibilityFaults(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  excesses.push(...await screenExcesses(page, [390]))
  const onPhone = await accessibilityFaults(page)
  return [...excesses.map(([width, excess]) => `${excess} px wider than a screen of ${width} px`), ...onDesk.map((fault) => `desk, light: ${fault}`), ...onPhone.map((fault) => `phone, dark: ${fault}`)]
}
