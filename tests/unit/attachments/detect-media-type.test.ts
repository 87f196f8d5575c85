import { Readable } from "node:stream";

import { describe, expect, it } from "vitest";

import { stageFile } from "@/lib/blobs/staged-file";
import { detectMediaType } from "@/lib/features/attachments/media-type/detect-media-type";
import type { UploadProblem } from "@/lib/features/attachments/labels";
import { UploadRefusedError } from "@/lib/features/attachments/refusal";
import type { MediaType } from "@/lib/features/attachments/schema";
import {
  aWav,
  aWordDocument,
  aZip,
  anIsoFile,
  anMp3,
  anOgg,
  IMAGES,
} from "@/tests/support/sample-files";

type Bytes = Buffer | string | Promise<Buffer>;

async function found(content: Bytes): Promise<MediaType | UploadProblem> {
  const bytes = Buffer.from(await content);
  const file = await stageFile(Readable.from(bytes.length > 0 ? [bytes] : []));
  try {
    return await detectMediaType(file.path);
  } catch (error) {
    if (error instanceof UploadRefusedError) return error.problem;
    throw error;
  } finally {
    await file.discard();
  }
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const ID3 = Buffer.concat([Buffer.from("ID3\u0003\u0000\u0000\u0000\u0000\u0000\u0000"), anMp3()]);
const aFrameAndWords = Buffer.concat([anMp3().subarray(0, 417), Buffer.from("words and more")]);
const UTF_16 = Buffer.from("\ufeff<html><script>alert(1)</script>", "utf16le");

describe("the type of a file", () => {
  it.each<[string, Bytes, MediaType]>([
    ["a PDF", "%PDF-1.7\n%âãÏÓ\n", "application/pdf"],
    ["a Word document", aWordDocument(), WORD],
    ...Object.entries(IMAGES).map(
      ([type, make]) => [type, make(), type] as [string, Promise<Buffer>, MediaType],
    ),
    ["MP3 with a tag", ID3, "audio/mpeg"],
    ["MP3 without one", anMp3(), "audio/mpeg"],
    ["M4A", anIsoFile("M4A ", "isom"), "audio/mp4"],
    ["M4A of another maker", anIsoFile("mp42", "isom", "M4A "), "audio/mp4"],
    ["WAV", aWav(), "audio/wav"],
    ["Opus", anOgg("OpusHead\u0001"), "audio/ogg"],
    ["Vorbis", anOgg("\u0001vorbis\u0000"), "audio/ogg"],
    ["text", "He said: “We are doing what can be done.”\r\n", "text/plain"],
    ["text in Persian, with a mark before it", "\ufeffآزاده شد\n", "text/plain"],
    ["text with fewer marks than a page has", "5 < 6, and 7 > 6; <he paused>", "text/plain"],
    ["text of one letter", "a", "text/plain"],
    ["text that only speaks of PDF", "The file began with %PDF-1.7", "text/plain"],
  ])("is found from its bytes: %s", async (_name, content, type) => {
    expect(await found(content)).toBe(type);
  });

  it.each<[string, Bytes, UploadProblem]>([
    ["nothing", "", "empty"],
    ["a page", "<!doctype html><title>x</title>", "markup"],
    ["a page after blanks and a mark", "\ufeff \n\t<HTML>", "markup"],
    ["a page after a comment", "<!-- harmless --><script>alert(1)</script>", "markup"],
    ["a page in the middle of words", `Minutes.\n<img src=x onerror=alert(1)>`, "markup"],
    ["a page in another encoding", UTF_16, "markup"],
    ["a drawing", `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>`, "markup"],
    ["a drawing without a head", `<svg onload="alert(1)"/>`, "markup"],
    ["HEIC", anIsoFile("heic", "mif1"), "heic"],
    ["AVIF", anIsoFile("avif", "mif1"), "heic"],
    ["a film", anIsoFile("isom", "avc1"), "type"],
    ["a film in Ogg", anOgg("\u0080theora\u0003"), "type"],
    ["an archive", aZip({ "a.txt": "a" }), "type"],
    ["a spreadsheet", aZip({ "[Content_Types].xml": "", "xl/workbook.xml": "" }), "type"],
    ["a Word document with macros", aWordDocument({ "word/vbaProject.bin": "x" }), "type"],
    ["an archive cut short", Buffer.from("PK\u0003\u0004 and then nothing more"), "type"],
    ["a program for Windows", Buffer.from("MZ\u0090\u0000\u0003\u0000\u0000\u0000"), "type"],
    ["a program for Linux", Buffer.from("\u007fELF\u0002\u0001\u0001\u0000", "latin1"), "type"],
    ["RIFF of another kind", "RIFF\u0001\u0001\u0001\u0001AVI LIST", "type"],
    ["text with a control in it", "Words\u0000and more", "type"],
    ["text that is no UTF-8", Buffer.from([0x48, 0xe9, 0x6c, 0x61, 0x73]), "type"],
    ["text cut off within a letter", Buffer.from("Né").subarray(0, 2), "type"],
    ["a control after much text", `${"words ".repeat(50_000)}\u0007`, "type"],
    ["UTF-16, whose mark looks like sound", Buffer.from("\ufeffWords", "utf16le"), "type"],
    ["one frame of sound and then words", aFrameAndWords, "type"],
  ])("is refused: %s", async (_name, content, problem) => {
    expect(await found(content)).toBe(problem);
  });

  it("is that of the beginning where a file is several things at once", async () => {
    const page = Buffer.from("<script>alert(1)</script>");
    const archive = await aWordDocument();
    expect(await found(Buffer.concat([Buffer.from("%PDF-1.4\n"), page]))).toBe("application/pdf");
    expect(await found(Buffer.concat([page, archive]))).toBe("markup");
    expect(await found(Buffer.concat([await IMAGES["image/gif"](), archive]))).toBe("image/gif");
    expect(await found(Buffer.concat([Buffer.from("\n%PDF-1.4\n"), page]))).toBe("markup");
  });
});
