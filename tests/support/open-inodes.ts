import { readdirSync, readlinkSync } from 'node:fs'

/** The inodes of the sockets that a process holds, as /proc/net names them. */
export function openInodesOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((handle) => /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${handle}`))?.[1] ?? [])
  } catch {
    return []   // a process of the server that has just ended
  }
}
