const browsers = [['Яндекс Браузер', /YaBrowser\//], ['Edge', /Edg(e|A|iOS)?\//], ['Opera', /OPR\//], ['Firefox', /(Firefox|FxiOS)\//], ['Chrome', /(Chrome|CriOS)\//], ['Safari', /Safari\//]] as const
const systems = [['Android', /Android/], ['iPhone', /iPhone/], ['iPad', /iPad/], ['Windows', /Windows/], ['macOS', /Mac OS X/], ['Linux', /Linux|X11/]] as const

/** What a person can recognise an own session by: «Firefox, Windows». Null where the header says nothing known. */
export function browserName(userAgent: string): string | null {
  const names = [browsers, systems].map((list) => list.find(([, sign]) => sign.test(userAgent))?.[0])
  const known = names.filter((name) => name !== undefined)
  return known.length === 0 ? null : known.join(', ')
}
