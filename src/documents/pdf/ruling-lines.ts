import { apply, scaleOf, type Matrix, type Point } from './matrix.ts'
import type { Box, Rule } from './page-content.ts'

/** Path commands as pdf.js 5.6 hands them over: a flat array of a command and its coordinates. */
const moveTo = 0
const lineTo = 1
const curveTo = 2
const quadraticTo = 3
const closePath = 4

const thick = 4
const straight = 0.6
const shortest = 0.7

type Subpath = { points: Point[]; curved: boolean }

/** The straight lines along the page's sides that a stroke draws. */
export function rulesOfStroke(path: ArrayLike<number>, toPage: Matrix, lineWidth: number): Rule[] {
  if (lineWidth * scaleOf(toPage) > thick * 1.5) return []
  const rules: Rule[] = []
  for (const { points } of subpathsOf(path, toPage)) {
    for (let index = 1; index < points.length; index++) {
      const from = points[index - 1]
      const to = points[index]
      if (from === undefined || to === undefined) continue
      if (Math.abs(from.y - to.y) <= straight) add(rules, 'horizontal', (from.y + to.y) / 2, from.x, to.x)
      else if (Math.abs(from.x - to.x) <= straight) add(rules, 'vertical', (from.x + to.x) / 2, from.y, to.y)
    }
  }
  return rules
}

/** The lines that a fill draws: thin bars, and the four sides of a frame (a box inside a box). */
export function rulesOfFill(path: ArrayLike<number>, toPage: Matrix): Rule[] {
  const rules: Rule[] = []
  const boxes = subpathsOf(path, toPage).filter(({ points }) => points.length > 2).map(({ points }) => boxOf(points))
  for (const box of boxes) {
    const width = box.right - box.left
    const height = box.bottom - box.top
    if (height <= thick && width > height) add(rules, 'horizontal', (box.top + box.bottom) / 2, box.left, box.right)
    else if (width <= thick && height > width) add(rules, 'vertical', (box.left + box.right) / 2, box.top, box.bottom)
  }
  const [outer, inner] = boxes
  if (boxes.length === 2 && outer !== undefined && inner !== undefined) rules.push(...frame(outer, inner), ...frame(inner, outer))
  return rules
}

function frame(outer: Box, inner: Box): Rule[] {
  const sides = [inner.left - outer.left, outer.right - inner.right, inner.top - outer.top, outer.bottom - inner.bottom]
  if (!sides.every((side) => side >= 0 && side <= thick) || sides.every((side) => side === 0)) return []
  const rules: Rule[] = []
  add(rules, 'horizontal', (outer.top + inner.top) / 2, outer.left, outer.right)
  add(rules, 'horizontal', (outer.bottom + inner.bottom) / 2, outer.left, outer.right)
  add(rules, 'vertical', (outer.left + inner.left) / 2, outer.top, outer.bottom)
  add(rules, 'vertical', (outer.right + inner.right) / 2, outer.top, outer.bottom)
  return rules
}

function subpathsOf(path: ArrayLike<number>, toPage: Matrix): Subpath[] {
  const subpaths: Subpath[] = []
  let open: Subpath | null = null
  let at = 0
  const next = (): Point => apply(toPage, path[at++] ?? 0, path[at++] ?? 0)
  const goOn = (): Subpath => {
    if (open === null) subpaths.push((open = { points: [], curved: false }))
    return open
  }
  while (at < path.length) {
    switch (path[at++]) {
      case moveTo:
        subpaths.push((open = { points: [next()], curved: false }))
        break
      case lineTo:
        goOn().points.push(next())
        break
      case curveTo:
        at += 4
        subpaths.push((open = { points: [next()], curved: true }))
        break
      case quadraticTo:
        at += 2
        subpaths.push((open = { points: [next()], curved: true }))
        break
      case closePath: {
        const first: Point | undefined = open?.points[0]
        if (first !== undefined) goOn().points.push(first)
        break
      }
      default: return subpaths
    }
  }
  return subpaths
}

function boxOf(points: readonly Point[]): Box {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}

function add(rules: Rule[], axis: Rule['axis'], at: number, one: number, other: number): void {
  const from = Math.min(one, other)
  const to = Math.max(one, other)
  if (to - from >= shortest && Number.isFinite(at + from + to)) rules.push({ axis, at, from, to })
}
