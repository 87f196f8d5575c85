import { hashPassword } from "@/lib/auth/password";
import { InvalidInputError } from "@/lib/errors";
import { isAboutOwner } from "@/lib/features/users/rules";

let known: Promise<ReadonlySet<string>> | undefined;

/** Passwords that attackers try first, from leaks: some 49,000, by the zxcvbn-ts project (MIT). */
async function commonPasswords(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set(dictionary["passwords-common"]);
}

async function problemOf(
  password: string,
  owner: { email: string; name: string },
): Promise<string | null> {
  if (isAboutOwner(password, owner)) {
    return "Choose a password that is not a name or an e-mail address of yours";
  }
  known ??= commonPasswords();
  const isOneSign = new Set(password).size === 1;
  if (isOneSign || (await known).has(password.toLowerCase())) {
    return "Choose another password: this one is among those that are tried first";
  }
  return null;
}

/**
 * The hash of a password that somebody chose.
 * @param field the form's field to say it at when the password cannot be taken
 * @throws InvalidInputError when it is widely used, or no more than a name or an address of its owner
 */
export async function hashNewPassword(
  password: string,
  owner: { email: string; name: string },
  field = "password",
): Promise<string> {
  const problem = await problemOf(password, owner);
  if (problem) throw new InvalidInputError({ [field]: [problem] });
  return hashPassword(password);
}
