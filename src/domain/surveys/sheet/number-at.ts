/** The number of a question's four bytes; null where it was not answered. */
export function numberAt({ min, decimals }: { min: number; decimals: number }, bytes: Uint8Array, offset: number): number | null {
  const raw = ((bytes[offset] ?? 0) | ((bytes[offset + 1] ?? 0) << 8) | ((bytes[offset + 2] ?? 0) << 16) | ((bytes[offset + 3] ?? 0) << 24)) >>> 0
  if (raw === 0) return null
  const unit = 10 ** decimals
  return (Math.round(min * unit) + raw - 1) / unit
}
