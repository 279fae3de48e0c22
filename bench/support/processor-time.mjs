// Processor time, where the system tells it: of a process, and of the database server with all its processes. Others on the machine do not count in it.
import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds since they began; null where the system does not say. */
export function processorTime(pids) {
  try {
    return pids.reduce((sum, pid) => sum + ticksOf(pid), 0) * 10
  } catch {
    return null
  }
}

/** The postmaster behind a connection, and all that it started. */
export async function databaseProcesses({ pool }) {
  try {
    const { rows: [{ pid }] } = await pool.query('select pg_backend_pid() as pid')
    const postmaster = statOf(pid)[1]
    return [Number(postmaster), ...readdirSync('/proc').filter((name) => /^\d+$/.test(name)).filter((name) => parentOf(name) === postmaster).map(Number)]
  } catch {
    return []
  }
}

/** Fields of /proc/PID/stat behind the name: state, parent … */
function statOf(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}

function parentOf(pid) {
  try {
    return statOf(pid)[1]
  } catch {
    return ''
  }
}

function ticksOf(pid) {
  try {
    const stat = statOf(pid)
    return Number(stat[11]) + Number(stat[12])
  } catch (error) {
    if (error.code === 'ENOENT' && readdirSync('/proc').includes('self')) return 0
    throw error
  }
}
