import { platformName } from './engine.ts'

/** Settings of the embedded server; given at every start, so a new version of Opora brings its own. */
export function serverOptions(options: { durable: boolean; connections: number }): string[] {
  const settings = {
    ...(platformName().startsWith('windows') ? { listen_addresses: '127.0.0.1' } : {
      listen_addresses: '',
      // «.» is the cluster itself: 0700, the server's own, and no limit of 107 bytes to the path.
      unix_socket_directories: '.',
      unix_socket_permissions: '0700',
    }),
    max_connections: options.connections,
    shared_buffers: '64MB',
    max_locks_per_transaction: 256,   // one lock a partition, and there may be ninety regions
    max_wal_size: '512MB',
    checkpoint_timeout: '15min',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_line_prefix: '%m [%p] %q%u@%d ',
    log_checkpoints: 'off',
    log_destination: 'stderr',
    logging_collector: 'off',
    jit: 'off',
    max_logical_replication_workers: 0,
    cluster_name: 'opora',
    ...(options.durable ? { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' } : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
