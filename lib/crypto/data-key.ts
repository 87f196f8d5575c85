import { randomBytes } from "node:crypto";

import {
  type FieldKeys,
  type FieldPlace,
  openField,
  readFieldKeys,
  sealField,
} from "@/lib/crypto/field-encryption";

const KEY_BYTES = 32;

/**
 * A new key for what belongs to one record, sealed under the keys of fields. Whoever destroys it destroys
 * everything that was ever sealed under it, wherever copies are.
 * @param place where the sealed key is kept
 */
export function newDataKey(keys: FieldKeys, place: FieldPlace): string {
  return sealField(keys, place, randomBytes(KEY_BYTES).toString("base64"));
}

/** The keys that seal and open what belongs to the record. @throws SealedFieldError */
export function openDataKey(keys: FieldKeys, place: FieldPlace, sealed: string): FieldKeys {
  return readFieldKeys(openField(keys, place, sealed));
}
