/** The sign of Opora: a beam on two supports, and a third that does not reach the ground yet. */
export function Sign({ size = 28 }: { size?: number }) {
  return (
    <svg aria-hidden width={size} height={size} viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round">
      <path d="M4 8.5h24M7.5 8.5v16M24.5 8.5v16M16 8.5V19M4 24.5h24" />
    </svg>
  )
}
