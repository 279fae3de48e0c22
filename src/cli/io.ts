/** Where a command writes: results to `out`, progress and messages to `err`. */
export type Io = { stdout: (text: string) => void; stderr: (text: string) => void }

/** Done · the input is at fault · wrong usage. */
export type ExitCode = 0 | 1 | 2
