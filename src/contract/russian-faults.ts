import { config, locales } from 'zod'

/** From here on what a schema finds at fault is told in Russian. */
export function tellFaultsInRussian(): void {
  config(locales.ru())
}
