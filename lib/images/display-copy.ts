import { MOST_PIXELS, pixelsOf, reencode } from "@/lib/images/decoder";

/** Media type of every copy made here. */
export const DISPLAY_MEDIA_TYPE = "image/webp";

/** Longest edge of the copy that pages show, in pixels. */
const LONGEST_EDGE = 2_048;
/** Shorter edge of a small copy: a portrait is 128 px wide at most, on screens of double density. */
const SMALL_EDGE = 256;

/** Why no copy could be made: it is no whole image, or has more pixels than may be decoded. */
export class UnreadableImageError extends Error {
  override readonly name = "UnreadableImageError";

  constructor(readonly reason: "broken" | "too-many-pixels") {
    super(`The image cannot be shown: ${reason}`);
  }
}

async function decodable(file: string): Promise<void> {
  if ((await pixelsOf(file)) <= MOST_PIXELS) return;
  throw new UnreadableImageError("too-many-pixels");
}

/**
 * The copy of an image that pages show: upright, at most 2,048 px, without any metadata.
 * @throws UnreadableImageError
 */
export async function makeDisplayCopy(file: string): Promise<Buffer> {
  try {
    await decodable(file);
    return await reencode(file, (picture) =>
      picture.resize({
        width: LONGEST_EDGE,
        height: LONGEST_EDGE,
        fit: "inside",
        withoutEnlargement: true,
      }),
    );
  } catch (error) {
    if (error instanceof UnreadableImageError) throw error;
    throw new UnreadableImageError("broken");
  }
}

/** A display copy made small, for portraits and lists. */
export function makeSmallCopy(displayCopy: Buffer): Promise<Buffer> {
  return reencode(displayCopy, (picture) =>
    picture.resize({
      width: SMALL_EDGE,
      height: SMALL_EDGE,
      fit: "outside",
      withoutEnlargement: true,
    }),
  );
}
