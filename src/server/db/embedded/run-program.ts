import { spawn } from 'node:child_process'
import type { ServerUser } from './server-user.ts'

export type ProgramOptions = { folder: string; user: ServerUser | null; input?: string }
export type ProgramResult = { ok: boolean; output: string }

/** PostgreSQL's programs get nothing of our environment that they would take for a setting of theirs. */
export function programEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot', 'TEMP', 'TMP']
  return { ...Object.fromEntries(kept.flatMap((name) => process.env[name] === undefined ? [] : [[name, process.env[name]]])), LC_ALL: 'C', TZ: 'UTC' }
}

/** Runs a program to its end; a program that could not be started is a failure like any other, told in its output. */
export function runProgram(program: string, parameters: string[], options: ProgramOptions): Promise<ProgramResult> {
  return new Promise((done) => {
    const child = spawn(program, parameters, {
      cwd: options.folder, env: programEnvironment(), windowsHide: true,
      ...(options.user ? { uid: options.user.uid, gid: options.user.gid } : {}),
    })
    let output = ''
    const hear = (text: string) => { output = (output + text).slice(-4000) }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    child.stdin.on('error', () => undefined)
    child.on('error', (error) => done({ ok: false, output: error.message }))
    child.on('close', (code) => done({ ok: code === 0, output }))
    child.stdin.end(options.input ?? '')
  })
}
