import { OporaError } from '../../domain/kernel/errors.ts'

/** Where files lie in S3, and by which keys they are reached. */
export type S3Place = {
  origin: string
  bucket: string
  /** Before each key: '' or a path that ends in a slash. */
  prefix: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

/** From `https://KEY:SECRET@host/bucket[/prefix]?region=…`; signs of the secret that an address can't hold are written %2F, %2B … */
export function s3Place(address: string): S3Place {
  const url = URL.canParse(address) ? new URL(address) : null
  const [bucket = '', ...folders] = url?.pathname.split('/').filter((part) => part !== '').map((part) => decodeURIComponent(part)) ?? []
  const isClean = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket) && folders.every((folder) => /^[\w.-]+$/.test(folder))
  if (url === null || !/^https?:$/.test(url.protocol) || url.username === '' || url.password === '' || !isClean) throw new OporaError('invalid_input', 'settings.s3-address')
  return {
    origin: url.origin, bucket, prefix: folders.map((folder) => `${folder}/`).join(''), region: url.searchParams.get('region') ?? 'us-east-1',
    accessKeyId: decodeURIComponent(url.username), secretAccessKey: decodeURIComponent(url.password),
  }
}
