import { iconPaths, type IconName } from './icon-paths.ts'

/** A picture beside words; alone it says nothing, so whoever uses it alone gives the button a name. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg aria-hidden width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={name === 'dots' || name === 'grip' ? 2.6 : 1.7} strokeLinecap="round" strokeLinejoin="round" style={{ flex: 'none' }}>
      <path d={iconPaths[name]} />
    </svg>
  )
}
