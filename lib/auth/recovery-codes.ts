import { createHash, randomInt } from "node:crypto";

/** Crockford's: no letter that is taken for a digit. */
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH = 16;
const GROUP = 4;
const HOW_MANY = 10;

function newCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]);
  return (letters.join("").match(new RegExp(`.{${GROUP}}`, "g")) ?? []).join("-");
}

/** Ten new recovery codes of 80 random bits each, such as 7kq4-0x9w-…. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: HOW_MANY }, newCode);
}

/** A recovery code as it was given, however it is typed: case, blanks and hyphens do not count. */
function plainCode(typed: string): string {
  return typed.toLowerCase().replaceAll(/[\s-]/g, "").replaceAll("o", "0").replaceAll(/[il]/g, "1");
}

/** Whether something typed can be a recovery code rather than the digits of an app. */
export function isRecoveryCode(typed: string): boolean {
  return plainCode(typed).length === LENGTH;
}

/** What the database keeps of a user's recovery code: 80 random bits need no slow hash. */
export function hashRecoveryCode(userId: string, typed: string): string {
  return createHash("sha256")
    .update(`${userId}:${plainCode(typed)}`)
    .digest("hex");
}
