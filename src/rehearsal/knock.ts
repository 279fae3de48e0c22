import type { RequestLedger } from './request-ledger.ts'

/** Sends until there is an answer: a server that was killed comes back. An answer of 503 is no answer yet. */
export async function knock(send: () => Promise<Response>, patienceMs: number, ledger: RequestLedger): Promise<Response> {
  const deadline = performance.now() + patienceMs
  for (;;) {
    const started = performance.now()
    try {
      const response = await send()
      if (response.status !== 503 || performance.now() > deadline) {
        ledger.answered(performance.now() - started)
        return response
      }
      await response.arrayBuffer()
    } catch (error) {
      if (performance.now() > deadline) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
