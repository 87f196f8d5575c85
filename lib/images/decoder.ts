import sharp from "sharp";

/** Most pixels that an image may have: more than any camera in use takes. */
export const MOST_PIXELS = 100_000_000;

const DECODED_WITHIN_SECONDS = 30;

// Of the many formats the library reads, only these: the others (SVG, HEIF, TIFF …) have a history.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpeg",
    "VipsForeignLoadPng",
    "VipsForeignLoadWebp",
    "VipsForeignLoadNsgif",
  ],
});
// Pictures of detainees and sources: nothing decoded is kept in memory longer than needed.
sharp.cache(false);
sharp.concurrency(1);

let last: Promise<unknown> = Promise.resolve();

/** One picture at a time: each may take a few hundred megabytes while it is decoded. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}

type Pipeline = ReturnType<typeof sharp>;

/**
 * Decodes an image (of an animation the first picture), turns it upright, lets `shape` size it, and
 * encodes it anew as WebP in sRGB. Nothing of the file but its pixels gets through: no EXIF, no place,
 * no profile, no thumbnail, nothing appended.
 * @param image path or bytes
 */
export function reencode(
  image: string | Buffer,
  shape: (picture: Pipeline) => Pipeline,
): Promise<Buffer> {
  return inTurn(() => {
    const picture = sharp(image, { limitInputPixels: MOST_PIXELS, failOn: "error", pages: 1 });
    return shape(picture.autoOrient())
      .toColourspace("srgb")
      .webp({ quality: 82 })
      .timeout({ seconds: DECODED_WITHIN_SECONDS })
      .toBuffer();
  });
}

/** Width times height as the file's own header says, without decoding it. */
export async function pixelsOf(image: string): Promise<number> {
  const { width, height } = await sharp(image, { limitInputPixels: false, pages: 1 }).metadata();
  return width * height;
}
