import type { Page } from 'playwright-core'

/**
 * What of the page can't be seen without scrolling aside: the page itself where it is wider than the screen, and whatever runs past the
 * edge outside a box that scrolls by itself (a box that cuts it off hides it for good). Nothing, one hopes; else one line an element.
 */
export function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const screen = document.documentElement.clientWidth
    const scrolls = (element: Element | null): boolean =>
      element !== null && element !== document.body && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    const isOut = (element: Element): boolean => {
      const { left, right, width, height } = element.getBoundingClientRect()
      return width > 1 && height > 1 && (right > screen + 1 || left < -1) && getComputedStyle(element).visibility !== 'hidden' && !scrolls(element.parentElement)
    }
    const wide = document.documentElement.scrollWidth > screen ? [`the page: ${document.documentElement.scrollWidth} px`] : []
    const out = [...document.body.querySelectorAll('*')].filter(isOut)
    // The innermost ones say best what it is.
    return [...wide, ...out.filter((element) => !out.some((other) => other !== element && element.contains(other))).map((element) => element.outerHTML.slice(0, 200))]
  })
}
