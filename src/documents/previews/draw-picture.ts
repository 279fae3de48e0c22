import { createCanvas, loadImage } from '@napi-rs/canvas'
import { imageSize } from 'image-size'
import { OporaError } from '../../domain/kernel/errors.ts'

const longestSide = 1_200
/** Unpacked, four bytes a pixel; a small file can claim to be larger than any memory. */
const mostPixels = 100_000_000

/** A smaller picture as PNG, upright as the camera was held; only the first of an animation. */
export async function drawPicture(bytes: Uint8Array): Promise<Uint8Array> {
  const { width, height, orientation = 1 } = sizeOf(bytes)
  if (width * height > mostPixels || width < 1 || height < 1) throw new OporaError('not_found', 'file.no-preview')
  const image = await loadImage(Buffer.from(bytes))
  const scale = Math.min(1, longestSide / Math.max(width, height))
  const [across, down] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
  const isTurned = orientation >= 5
  const canvas = createCanvas(isTurned ? down : across, isTurned ? across : down)
  const pen = canvas.getContext('2d')
  pen.transform(...turned(orientation, across, down))
  pen.drawImage(image, 0, 0, across, down)
  return canvas.encode('png')
}

function sizeOf(bytes: Uint8Array): { width: number; height: number; orientation?: number } {
  try {
    return imageSize(bytes)
  } catch {
    throw new OporaError('not_found', 'file.no-preview')
  }
}

/** The eight ways in which EXIF says that a picture lies, as the matrix that sets it upright. */
function turned(orientation: number, width: number, height: number): [number, number, number, number, number, number] {
  switch (orientation) {
    case 2: return [-1, 0, 0, 1, width, 0]
    case 3: return [-1, 0, 0, -1, width, height]
    case 4: return [1, 0, 0, -1, 0, height]
    case 5: return [0, 1, 1, 0, 0, 0]
    case 6: return [0, 1, -1, 0, height, 0]
    case 7: return [0, -1, -1, 0, height, width]
    case 8: return [0, -1, 1, 0, 0, width]
    default: return [1, 0, 0, 1, 0, 0]
  }
}
