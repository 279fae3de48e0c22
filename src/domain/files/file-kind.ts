/** How a kind of file is shown before it is downloaded; null: by its name only. */
type Preview = 'pdf' | 'picture' | null

/** `name` is what a person calls it; the first extension is the usual one. */
export type FileKind = { mediaType: string; name: string; extensions: readonly [string, ...string[]]; preview: Preview }

/** What may be brought: documents, pictures, sound and films, archives, detached signatures. All else is refused. */
export const fileKinds = {
  pdf: { mediaType: 'application/pdf', name: 'PDF', extensions: ['pdf'], preview: 'pdf' },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', name: 'документ Word', extensions: ['docx'], preview: null },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name: 'книга Excel', extensions: ['xlsx'], preview: null },
  pptx: { mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', name: 'презентация PowerPoint', extensions: ['pptx'], preview: null },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', name: 'документ OpenDocument', extensions: ['odt'], preview: null },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', name: 'таблица OpenDocument', extensions: ['ods'], preview: null },
  odp: { mediaType: 'application/vnd.oasis.opendocument.presentation', name: 'презентация OpenDocument', extensions: ['odp'], preview: null },
  doc: { mediaType: 'application/msword', name: 'документ Word 97–2003', extensions: ['doc'], preview: null },
  xls: { mediaType: 'application/vnd.ms-excel', name: 'книга Excel 97–2003', extensions: ['xls'], preview: null },
  ppt: { mediaType: 'application/vnd.ms-powerpoint', name: 'презентация PowerPoint 97–2003', extensions: ['ppt'], preview: null },
  rtf: { mediaType: 'application/rtf', name: 'документ RTF', extensions: ['rtf'], preview: null },
  text: { mediaType: 'text/plain', name: 'текст', extensions: ['txt', 'csv', 'tsv', 'md', 'json', 'xml', 'ics', 'log'], preview: null },
  jpeg: { mediaType: 'image/jpeg', name: 'снимок JPEG', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], preview: 'picture' },
  png: { mediaType: 'image/png', name: 'рисунок PNG', extensions: ['png'], preview: 'picture' },
  gif: { mediaType: 'image/gif', name: 'рисунок GIF', extensions: ['gif'], preview: 'picture' },
  webp: { mediaType: 'image/webp', name: 'рисунок WebP', extensions: ['webp'], preview: 'picture' },
  bmp: { mediaType: 'image/bmp', name: 'рисунок BMP', extensions: ['bmp'], preview: 'picture' },
  tiff: { mediaType: 'image/tiff', name: 'скан TIFF', extensions: ['tif', 'tiff'], preview: null },
  heic: { mediaType: 'image/heic', name: 'снимок HEIC', extensions: ['heic', 'heif'], preview: null },
  mp3: { mediaType: 'audio/mpeg', name: 'звукозапись MP3', extensions: ['mp3'], preview: null },
  m4a: { mediaType: 'audio/mp4', name: 'звукозапись M4A', extensions: ['m4a'], preview: null },
  ogg: { mediaType: 'audio/ogg', name: 'звукозапись OGG', extensions: ['ogg', 'oga', 'opus', 'ogv', 'ogx'], preview: null },
  wav: { mediaType: 'audio/wav', name: 'звукозапись WAV', extensions: ['wav'], preview: null },
  mp4: { mediaType: 'video/mp4', name: 'видео MP4', extensions: ['mp4', 'm4v', 'mov', '3gp'], preview: null },
  webm: { mediaType: 'video/webm', name: 'видео WebM', extensions: ['webm', 'mkv'], preview: null },
  avi: { mediaType: 'video/x-msvideo', name: 'видео AVI', extensions: ['avi'], preview: null },
  zip: { mediaType: 'application/zip', name: 'архив ZIP', extensions: ['zip'], preview: null },
  rar: { mediaType: 'application/vnd.rar', name: 'архив RAR', extensions: ['rar'], preview: null },
  '7z': { mediaType: 'application/x-7z-compressed', name: 'архив 7-Zip', extensions: ['7z'], preview: null },
  signature: { mediaType: 'application/pkcs7-signature', name: 'электронная подпись', extensions: ['sig', 'p7s', 'sgn'], preview: null },
} as const satisfies Record<string, FileKind>

export type FileKindCode = keyof typeof fileKinds

/** The kind that a stored media type belongs to. */
export function kindOfMediaType(mediaType: string): FileKind | null {
  return Object.values<FileKind>(fileKinds).find((kind) => kind.mediaType === mediaType) ?? null
}
