/** pdf.js ships no types for its parser's half. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: { initializeFromPort: (port: import('node:worker_threads').MessagePort) => void }
}
