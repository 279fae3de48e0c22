import { OporaError } from '../kernel/errors.ts'
import { fileKinds, type FileKind, type FileKindCode } from './file-kind.ts'
import { extensionOf, safeFileName } from './safe-file-name.ts'

/** What the content of a file turned out to be. `page` is HTML, SVG and other content that a browser would run. */
export type FoundContent = FileKindCode | 'empty' | 'program' | 'script' | 'page' | 'macros' | 'protected' | 'unknown'

export type AcceptedFile = { name: string; mediaType: string }

/** Extensions that some system runs at a double click, whatever is inside. */
const running = new Set([
  'exe', 'com', 'scr', 'pif', 'msi', 'msp', 'msc', 'cpl', 'dll', 'sys', 'bat', 'cmd', 'ps1', 'psm1', 'vb', 'vbs', 'vbe', 'js', 'jse', 'mjs', 'ws', 'wsf', 'wsh', 'hta',
  'lnk', 'url', 'reg', 'inf', 'jar', 'apk', 'app', 'deb', 'rpm', 'sh', 'bash', 'py', 'pl', 'php', 'rb', 'scf', 'chm', 'iso', 'img', 'html', 'htm', 'xhtml', 'shtml', 'mht', 'mhtml', 'svg', 'svgz', 'swf',
  'docm', 'dotm', 'xlsm', 'xltm', 'xlam', 'pptm', 'potm', 'ppsm', 'xll',
])

/**
 * The name and media type under which a file is kept, by its content; refused where it could do harm, where nobody knows what it is,
 * and where its name says something else than its content.
 */
export function acceptedFile(givenName: string, found: FoundContent): AcceptedFile {
  const name = safeFileName(givenName)
  const extension = extensionOf(name)
  switch (found) {
    case 'empty': throw new OporaError('invalid_input', 'file.empty', { file: name })
    case 'program': throw new OporaError('unsupported', 'file.program', { file: name })
    case 'script': throw new OporaError('unsupported', 'file.script', { file: name })
    case 'page': throw new OporaError('unsupported', 'file.page', { file: name })
    case 'macros': throw new OporaError('unsupported', 'file.macros', { file: name })
    case 'protected': throw new OporaError('unsupported', 'file.protected', { file: name })
    case 'unknown': throw new OporaError('unsupported', 'file.unknown-kind', { file: name })
    default: return named(name, extension, fileKinds[found])
  }
}

function named(name: string, extension: string | null, kind: FileKind): AcceptedFile {
  if (extension === null) return { name: `${name}.${kind.extensions[0]}`, mediaType: kind.mediaType }
  if (kind.extensions.includes(extension)) return { name, mediaType: kind.mediaType }
  if (running.has(extension)) throw new OporaError('unsupported', 'file.program', { file: name })
  const right = `${name.slice(0, -extension.length)}${kind.extensions[0]}`
  throw new OporaError('invalid_input', 'file.wrong-extension', { file: name, extension, found: kind.name, right })
}
