import { newSharedValue } from '../shared-value.ts'

const isLost = newSharedValue(false)

/** Every request tells whether it reached the server; the bar at the top listens. */
export const tellConnection = isLost.set

export const useConnectionLost = isLost.useValue
