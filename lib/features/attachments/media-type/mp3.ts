// Rates in kbit/s and Hz by the index in a frame's header, for MPEG-1 and for MPEG-2 and 2.5.
const BIT_RATES = {
  one: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  two: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const SAMPLE_RATES = [44_100, 48_000, 32_000];
const MPEG_1 = 3;
const MPEG_2 = 2;
const RESERVED = 1;
const LAYER_3 = 1;

/** Bytes of the layer 3 frame that begins at `at`; null when none does. */
function frameLength(head: Buffer, at: number): number | null {
  if (at + 3 > head.length || head.readUInt8(at) !== 0xff) return null;
  const [second, third] = [head.readUInt8(at + 1), head.readUInt8(at + 2)];
  const version = (second >> 3) & 3;
  const isLayer3 = second >> 5 === 7 && ((second >> 1) & 3) === LAYER_3;
  if (!isLayer3 || version === RESERVED) return null;
  const kilobits = BIT_RATES[version === MPEG_1 ? "one" : "two"][third >> 4];
  const base = SAMPLE_RATES[(third >> 2) & 3];
  if (!kilobits || !base) return null;
  const rate = base / (version === MPEG_1 ? 1 : version === MPEG_2 ? 2 : 4);
  const samples = version === MPEG_1 ? 144 : 72;
  return Math.floor((samples * kilobits * 1000) / rate) + ((third >> 1) & 1);
}

/** Whether a file begins like MP3: with a tag of version 2, or with two frames in a row. */
export function isMp3(head: Buffer): boolean {
  if (head.toString("latin1", 0, 3) === "ID3") {
    return head.readUInt8(3) <= 4 && head.readUInt8(3) >= 2 && head.readUInt8(4) < 0xff;
  }
  const first = frameLength(head, 0);
  return first !== null && frameLength(head, first) !== null;
}
