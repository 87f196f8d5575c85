import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY = /^[\w+/-]{43}=?$/;
const SEALED = /^v1\.([0-9a-f]{16})\.([\w-]+)$/;

/** Whose value it is. A value moved to another table, row or field does not open. */
export type FieldPlace = { table: string; row: string; field: string };

/** Keys by id, and the one that new values are sealed with. */
export type FieldKeys = { currentId: string; byId: ReadonlyMap<string, Buffer> };

/** A sealed value that does not open: altered, of another place, or of a key that is not known. */
export class SealedFieldError extends Error {
  override readonly name = "SealedFieldError";
}

/** The name of a key, taken from the key itself: two keys cannot be called the same. */
function idOf(key: Buffer): string {
  return createHash("sha256").update("vigil field key").update(key).digest("hex").slice(0, 16);
}

/** Whether a text is one or more keys of 32 bytes in base64 or base64url, separated by commas. */
export function areFieldKeys(text: string): boolean {
  return text.split(",").every((part) => KEY.test(part.trim()));
}

/**
 * Reads keys separated by commas. The first seals new values; the others only open older ones.
 * @throws SealedFieldError when the text is not made of keys
 */
export function readFieldKeys(text: string): FieldKeys {
  if (!areFieldKeys(text)) throw new SealedFieldError("The keys of sealed fields cannot be read.");
  const keys = text.split(",").map((part) => Buffer.from(part.trim(), "base64"));
  const byId = new Map(keys.map((key) => [idOf(key), key]));
  const [currentId = ""] = byId.keys();
  return { currentId, byId };
}

function boundTo({ table, row, field }: FieldPlace): Buffer {
  return Buffer.from(JSON.stringify([table, row, field]));
}

/**
 * Seals a text with AES-256-GCM under the current key and a random nonce of 96 bits.
 * @returns `v1.<key id>.<nonce, ciphertext and tag in base64url>`
 */
export function sealField(keys: FieldKeys, place: FieldPlace, text: string): string {
  const key = keyCalled(keys, keys.currentId);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(place));
  const body = [nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()];
  return `v1.${keys.currentId}.${Buffer.concat(body).toString("base64url")}`;
}

/**
 * The text behind a sealed value.
 * @param place where the value was read; it must be the place it was sealed for
 * @throws SealedFieldError when it was altered, belongs elsewhere, or its key is not known
 */
export function openField(keys: FieldKeys, place: FieldPlace, sealed: string): string {
  const body = Buffer.from(SEALED.exec(sealed)?.[2] ?? "", "base64url");
  if (body.length < NONCE_BYTES + TAG_BYTES) throw new SealedFieldError("Not a sealed value.");
  const key = keyCalled(keys, keyIdOf(sealed));
  const nonce = body.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(boundTo(place));
  decipher.setAuthTag(body.subarray(-TAG_BYTES));
  try {
    const text = decipher.update(body.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString("utf8");
  } catch {
    throw new SealedFieldError(
      `A sealed value was altered or moved: ${place.table}.${place.field} of ${place.row}.`,
    );
  }
}

/** The id of the key that a value was sealed with; empty for what is not a sealed value. */
export function keyIdOf(sealed: string): string {
  return SEALED.exec(sealed)?.[1] ?? "";
}

function keyCalled({ byId }: FieldKeys, id: string): Buffer {
  const key = byId.get(id);
  if (key) return key;
  throw new SealedFieldError(
    `The key ${id} of a sealed value is not known here. Add it to VIGIL_FIELD_KEYS, or put back the secrets.json that holds it.`,
  );
}
