import type { ReviewRoute, RouteStep } from '../../../domain/reviews/review-route.ts'

const levelRank = { municipality: 1, region: 2, federation: 3 } as const

/** A new step stands behind all of its level, so that the order of the route holds; its code is none that is there. */
export function withNewStep({ title, steps }: ReviewRoute, on: RouteStep['on']): ReviewRoute {
  const codes = new Set(steps.map(({ code }) => code))
  let number = steps.length + 1
  while (codes.has(`step-${number}`)) number += 1
  const last = steps.findLast((step) => step.on === 'route')
  const step: RouteStep = { code: `step-${number}`, title: on === 'route' ? 'Новая экспертиза' : 'Новая выборочная экспертиза', level: last?.level ?? 'municipality', on, experts: 1, allowedDifference: 20, passFrom: 60, isBlind: false, ownMunicipality: true, milestone: null, leadDays: 0, days: 10 }
  return { title, steps: [...steps, step] }
}

export function withStep({ title, steps }: ReviewRoute, code: string, changed: Partial<RouteStep>): ReviewRoute {
  return { title, steps: steps.map((step) => (step.code === code ? Object.assign({}, step, changed) : step)) }
}

export function withoutStep({ title, steps }: ReviewRoute, code: string): ReviewRoute {
  return { title, steps: steps.filter((step) => step.code !== code) }
}

/** What a person has to know who sees that a route cannot be gone by. */
export function routeFaultWords({ title, steps }: ReviewRoute): string[] {
  const levels = steps.filter(({ on }) => on === 'route').map(({ level }) => levelRank[level])
  return [
    ...(title.trim() === '' ? ['У маршрута нет названия.'] : []), ...(steps.some((step) => step.title.trim() === '') ? ['У шага нет названия.'] : []),
    ...(levels.some((level, at) => level < (levels[at - 1] ?? 0)) ? ['Шаги маршрута идут снизу вверх: муниципалитет, регион, страна.'] : []),
  ]
}
