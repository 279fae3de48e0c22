/** How one became another: joined with others, parted, or passed to another place. */
export const successionKinds = ['merger', 'split', 'transfer'] as const
export type SuccessionKind = (typeof successionKinds)[number]
