/** The code of a refusal, as tests name it; throws where the call was not refused. */
export function refusal({ status, body }: { status: number; body: unknown }): string {
  if (status < 400 || typeof body !== 'object' || body === null || !('code' in body)) throw new Error(`Not refused: ${status} ${JSON.stringify(body)}`)
  return String(body.code)
}
