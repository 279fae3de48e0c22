import type { Locator, Page } from 'playwright-core'

type Role = Parameters<Page['getByRole']>[0]

/** A person without a mouse: everything that follows is pressed, nothing is clicked. */
export type Keyboard = {
  /** Tab until the focus stands on it; throws where it can't be reached. */
  reach: (role: Role, name: string | RegExp, within?: Locator) => Promise<void>
  /** Reaches it and presses Enter. */
  press: (role: Role, name: string | RegExp, within?: Locator) => Promise<void>
  /** Reaches a field and types into it; a date as its digits (day and month alike, for a browser may ask for either first). */
  type: (name: string | RegExp, text: string) => Promise<void>
  /** A room of the house, through «Ещё» where there is no room for it in the bar. */
  goTo: (room: string) => Promise<void>
}

const mostTabs = 250

function isFocused(targets: Locator): Promise<boolean> {
  return targets.evaluateAll((elements) => elements.some((element) => element === document.activeElement))
}

export function keyboardOf(page: Page): Keyboard {
  const reach: Keyboard['reach'] = async (role, name, within) => {
    const targets = (within ?? page).getByRole(role, typeof name === 'string' ? { name, exact: true } : { name })
    await targets.first().waitFor()
    for (let tabs = 0; tabs <= mostTabs; tabs += 1) {
      if (await isFocused(targets)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`The keyboard does not reach the ${role} «${String(name)}»`)
  }
  const press: Keyboard['press'] = async (role, name, within) => {
    await reach(role, name, within)
    await page.keyboard.press('Enter')
  }
  return {
    reach, press,
    type: async (name, text) => {
      const field = page.getByLabel(name).and(page.locator('input, textarea'))
      await field.first().waitFor()
      for (let tabs = 0; tabs <= mostTabs; tabs += 1) {
        if (await isFocused(field)) return page.keyboard.type(text)
        await page.keyboard.press('Tab')
      }
      throw new Error(`The keyboard does not reach the field «${String(name)}»`)
    },
    goTo: async (room) => {
      const bar = page.getByRole('navigation', { name: 'Разделы' })
      await bar.getByRole('link').first().waitFor()
      if (await bar.getByRole('link', { name: room, exact: true }).count() > 0) return press('link', room, bar)
      await press('button', 'Ещё', bar)
      const item = page.getByRole('menuitem', { name: room, exact: true })
      await item.waitFor()
      for (let downs = 0; downs < 20 && !await isFocused(item); downs += 1) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    },
  }
}
