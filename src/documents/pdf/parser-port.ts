// oxlint-disable-next-line typescript/triple-slash-reference -- an ambient declaration is no module to import
/// <reference path="./pdfjs-worker.d.ts" />
import { MessageChannel } from 'node:worker_threads'
import { PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs'

export type ParserPort = {
  worker: PDFWorker
  /** Calls back with the operators and glyphs of each message, as they come in. */
  watch: (onWeight: (weight: number) => void) => void
  close: () => void
}

/**
 * pdf.js parses on the other end of a message channel, in this very thread. Its own stand-in for a worker hands messages over
 * without giving timers a turn, so a page of a million operators could neither be counted nor stopped.
 */
export function parserPort(): ParserPort {
  const { port1: ours, port2: theirs } = new MessageChannel()
  WorkerMessageHandler.initializeFromPort(theirs)
  // the types of pdf.js know a browser's worker only; any port will do
  const worker: PDFWorker = Reflect.construct(PDFWorker, [{ port: ours, verbosity: VerbosityLevel.ERRORS }])
  let onWeight: ((weight: number) => void) | null = null
  ours.on('message', (message: unknown) => onWeight?.(weightOf(message)))
  return {
    worker,
    watch: (callback) => {
      onWeight = callback
    },
    close: () => {
      worker.destroy()
      ours.close()
    },
  }
}

function weightOf(message: unknown): number {
  if (typeof message !== 'object' || message === null || !('chunk' in message)) return 0
  const { chunk } = message
  if (typeof chunk !== 'object' || chunk === null || !('argsArray' in chunk) || !Array.isArray(chunk.argsArray)) return 0
  let weight = chunk.argsArray.length
  for (const args of chunk.argsArray) if (Array.isArray(args) && Array.isArray(args[0])) weight += args[0].length
  return weight
}
