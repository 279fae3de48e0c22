import type { RespondRefusal } from '../contract/respond.ts'

export type Reply<Body> = { body: Body } | { refusal: RespondRefusal; /** Seconds to wait, where waiting helps. */ wait: number | null }

/** Throws where there is no line. */
export async function ask<Body>(path: string, body: unknown): Promise<Reply<Body>> {
  const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  if (response.ok) return { body: await response.json() as Body }
  const refusal = await response.json().catch(() => ({ code: 'later', title: 'Сервер не ответил.' })) as RespondRefusal
  const helps = response.status === 503 || response.status === 429 || response.status >= 500
  return { refusal, wait: helps ? Number(response.headers.get('retry-after') ?? 10) || 10 : null }
}

/** Until so many seconds are over, or the line is back, whatever comes first where it was the line. */
export function rest(seconds: number, { untilOnline }: { untilOnline: boolean }): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      removeEventListener('online', done)
      resolve()
    }
    // A whole school must not come again in the same second.
    const timer = setTimeout(done, seconds * (1 + Math.random() / 2) * 1000)
    if (untilOnline) addEventListener('online', done)
  })
}
