import type { Interchange } from '../contract/interchange.ts'
import type { Problem } from '../contract/problem.ts'
import { OporaError } from '../domain/kernel/errors.ts'
import type { Plan } from '../domain/roadmaps/plan/plan.ts'
import { openApp } from '../server/app.ts'
import { readSettings } from '../server/kernel/settings.ts'

/** The plan of a stored road map: its approved revision, else its draft. */
export async function storedPlan(roadmapId: string): Promise<Plan> {
  const app = await openApp({ ...readSettings(process.env), logLevel: 'warn' })
  try {
    const response = await app.http.inject({ method: 'GET', url: `/api/roadmaps/${roadmapId}.json`, headers: { host: 'localhost' } })
    if (response.statusCode < 300) return response.json<Interchange>()
    const { title, detail } = response.json<Problem>()
    throw new OporaError('invalid_input', 'command.refused', { title, advice: detail })
  } finally {
    await app.close()
  }
}
