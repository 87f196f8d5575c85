import { type FieldKeys, readFieldKeys } from "@/lib/crypto/field-encryption";
import { env } from "@/lib/env";

let known: FieldKeys | undefined;

/**
 * The keys of sealed fields that this process was given.
 * @throws Error when it was given none
 */
export function fieldKeys(): FieldKeys {
  if (!env.VIGIL_FIELD_KEYS) throw new Error("VIGIL_FIELD_KEYS is not set.");
  return (known ??= readFieldKeys(env.VIGIL_FIELD_KEYS));
}
