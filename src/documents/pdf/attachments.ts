import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

const ours = 'opora-roadmap.json'
const largest = 50 * 1024 * 1024

/** What Opora put into a PDF that it printed itself: JSON, not trusted; null where there is none or it does not parse. */
export async function embeddedIn(document: PDFDocumentProxy): Promise<unknown> {
  const attachments: unknown = await document.getAttachments().catch(() => null)
  if (typeof attachments !== 'object' || attachments === null) return null
  for (const attachment of Object.values(attachments)) {
    const content = contentOf(attachment)
    if (content === null) continue
    try {
      return JSON.parse(new TextDecoder().decode(content))
    } catch {
      return null
    }
  }
  return null
}

function contentOf(attachment: unknown): Uint8Array | null {
  if (typeof attachment !== 'object' || attachment === null) return null
  if (!('filename' in attachment) || attachment.filename !== ours || !('content' in attachment)) return null
  return attachment.content instanceof Uint8Array && attachment.content.length <= largest ? attachment.content : null
}
