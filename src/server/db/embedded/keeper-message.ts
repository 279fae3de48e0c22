/** What the keeper tells whoever holds it, a line of JSON each. */
export type KeeperMessage =
  | { state: 'starting' }
  | { state: 'ready'; port: number }
  | { state: 'crashed'; cause: string }
  | { state: 'failed'; reason: 'start' | 'elsewhere' | 'crashes'; detail: string }

/** Splits a stream of text into messages; what is not one of ours is passed over. */
export function keeperMessages(onMessage: (message: KeeperMessage) => void): (text: string) => void {
  let rest = ''
  return (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const message: KeeperMessage = JSON.parse(line)
      onMessage(message)
    }
  }
}
