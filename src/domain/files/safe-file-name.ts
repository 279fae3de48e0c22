/** Signs that hide what a name is: controls, and those that turn the direction of writing («gpj.exe» shown as «exe.jpg»). */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu
const longest = 180

/** The name under which a file is kept and given back: no folders, nothing hidden, not too long; its extension stays. */
export function safeFileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last.replace(hidden, '').replace(/[<>:"|?*]/g, '_').replace(/\s+/g, ' ').replace(/^[\s.]+|[\s.]+$/g, '')
  if (clean === '') return 'файл'
  const signs = [...clean]
  if (signs.length <= longest) return clean
  const extension = extensionOf(clean)
  const tail = extension === null ? '' : `.${extension}`
  return signs.slice(0, longest - tail.length).join('') + tail
}

/** Lower case, without the point; null where the name has none. */
export function extensionOf(name: string): string | null {
  return /[^.]\.([\p{L}\d]{1,12})$/u.exec(name)?.[1]?.toLowerCase() ?? null
}
