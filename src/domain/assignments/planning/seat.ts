import { seatKey, type Holder } from '../holder.ts'

/** A seat with the zone in which its days end. */
export type Seat = {
  holder: Holder
  zone: string
  /** The party's words, where nobody is registered for them and the coordinator answers instead. */
  instead: string | null
}

export function distinctSeats(seats: readonly Seat[]): Seat[] {
  const byKey = new Map<string, Seat>()
  for (const seat of seats) if (!byKey.has(seatKey(seat.holder))) byKey.set(seatKey(seat.holder), seat)
  return [...byKey.values()]
}
