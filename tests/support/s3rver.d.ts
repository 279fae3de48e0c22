declare module 's3rver' {
  import type { AddressInfo } from 'node:net'

  type Options = { port: number; address: string; silent: boolean; directory: string; configureBuckets: { name: string }[] }

  // oxlint-disable-next-line import/no-default-export -- so the package has it
  export default class S3rver {
    constructor(options: Options)
    run(): Promise<AddressInfo>
    close(): Promise<void>
  }
}
