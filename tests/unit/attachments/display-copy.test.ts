import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";

import { makeDisplayCopy, makeSmallCopy } from "@/lib/images/display-copy";
import { aPhotograph } from "@/tests/support/attachment-factory";
import { IMAGES } from "@/tests/support/sample-files";

const folder = mkdtempSync(path.join(tmpdir(), "vigil-images-"));
afterAll(() => rmSync(folder, { recursive: true }));

let serial = 0;
function onDisk(bytes: Buffer | string): string {
  const file = path.join(folder, String((serial += 1)));
  writeFileSync(file, bytes);
  return file;
}

const shapeOf = async (image: Buffer) => {
  const { format, width, height } = await sharp(image).metadata();
  return { format, width, height };
};

/** A PNG whose header promises as many pixels as it likes, and brings none. */
async function aBomb(width: number, height: number): Promise<Buffer> {
  const image = Buffer.from(await IMAGES["image/png"]());
  image.writeUInt32BE(width, 16);
  image.writeUInt32BE(height, 20);
  image.writeUInt32BE(crc32(image.subarray(12, 29)), 29);
  return image;
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

describe("the copy of an image that pages show", () => {
  it.each(Object.entries(IMAGES))("is made of %s", async (_type, make) => {
    const copy = await makeDisplayCopy(onDisk(await make()));
    expect(await shapeOf(copy)).toEqual({ format: "webp", width: 20, height: 10 });
  });

  it("carries neither camera nor place, and no profile", async () => {
    const original = await aPhotograph();
    const told = await sharp(original).metadata();
    expect(told.exif?.toString("latin1")).toContain("Testphone");
    const copy = await makeDisplayCopy(onDisk(original));
    const kept = await sharp(copy).metadata();
    expect([kept.exif, kept.icc, kept.xmp, kept.iptc, kept.orientation]).toEqual(
      Array(5).fill(undefined),
    );
    expect(copy.toString("latin1")).not.toMatch(/Testphone|EXIF|ICCP|XMP/);
  });

  it("carries nothing that was hidden behind the image", async () => {
    const appended = Buffer.concat([await aPhotograph(), Buffer.from("<script>alert(1)</script>")]);
    const copy = await makeDisplayCopy(onDisk(appended));
    expect(copy.includes("script")).toBe(false);
  });

  it("stands upright, as the camera was held", async () => {
    const sideways = await sharp(await aPhotograph({ width: 60, height: 40 }))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const copy = await makeDisplayCopy(onDisk(sideways));
    expect(await shapeOf(copy)).toMatchObject({ width: 40, height: 60 });
  });

  it("is at most 2,048 pixels wide and high, and never made larger", async () => {
    const large = await aPhotograph({ width: 5_000, height: 2_500 });
    const copy = await makeDisplayCopy(onDisk(large));
    expect(await shapeOf(copy)).toMatchObject({ width: 2_048, height: 1_024 });
    const small = await makeSmallCopy(copy);
    expect(await shapeOf(small)).toMatchObject({ width: 512, height: 256 });
  });

  it("is the first picture of an animation", async () => {
    const frames = [1, 2, 3].map((shade) =>
      sharp({
        create: { width: 8, height: 8, channels: 3, background: { r: shade * 80, g: 0, b: 0 } },
      })
        .png()
        .toBuffer(),
    );
    const animation = await sharp(await Promise.all(frames), { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(animation, { animated: true }).metadata()).pages).toBe(3);
    const copy = await makeDisplayCopy(onDisk(animation));
    expect((await sharp(copy, { animated: true }).metadata()).pages ?? 1).toBe(1);
    expect(await shapeOf(copy)).toMatchObject({ width: 8, height: 8 });
  });

  it.each([
    ["cut short", async () => (await aPhotograph({ width: 400, height: 400 })).subarray(0, 700)],
    [
      "words after an image's first bytes",
      () => Buffer.from("\u0089PNG\r\n\u001a\nand words", "latin1"),
    ],
    [
      "a drawing",
      () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>`),
    ],
    [
      "a TIFF",
      () =>
        sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
          .tiff()
          .toBuffer(),
    ],
    [
      "AVIF",
      () =>
        sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
          .avif()
          .toBuffer(),
    ],
  ])("is refused of what is no whole image, or of a kind not decoded: %s", async (_name, make) => {
    const file = onDisk(await make());
    await expect(makeDisplayCopy(file)).rejects.toMatchObject({ reason: "broken" });
  });

  it("is refused, without decoding, of more than 100 million pixels", async () => {
    const file = onDisk(await aBomb(50_000, 50_000));
    const began = performance.now();
    await expect(makeDisplayCopy(file)).rejects.toMatchObject({ reason: "too-many-pixels" });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it("still is made of a whole image after one was refused", async () => {
    await expect(makeDisplayCopy(onDisk("words"))).rejects.toThrow();
    await expect(makeDisplayCopy(onDisk(await IMAGES["image/png"]()))).resolves.toBeDefined();
  });
});
