/**
 * Settings of the embedded server. Durability stays as PostgreSQL ships it (fsync and synchronous_commit on); the rest fits a
 * small machine that runs the whole engine.
 */
export const serverSettings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  synchronous_commit: 'on',
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  wal_buffers: '16MB',
  min_wal_size: '256MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  io_method: 'sync',
  log_min_messages: 'warning',
  log_timezone: 'UTC',
  timezone: 'UTC',
};
