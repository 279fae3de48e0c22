import { config } from 'zod'
import { russianFault } from './russian-fault.ts'

/** From here on what a schema finds at fault is told in Russian. */
export function tellFaultsInRussian(): void {
  config({ localeError: russianFault })
}
