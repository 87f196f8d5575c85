/** Days an invitation can be accepted within. */
export const INVITATION_DAYS = 7;
/** Hours a link for a new password works for: one handed over by an administrator, and one by mail. */
export const RESET_HOURS = { administrator: 24, mail: 1 } as const;

/** NIST SP 800-63B asks for at least eight characters and no rules of composition. */
export const PASSWORD_LEAST = 8;
export const PASSWORD_HINT =
  "At least 8 characters; 15 or more are better, such as four words that have nothing to do with each other. Spaces and every sign are allowed, and pasting too.";

/** Said of every link that does not work, whatever the reason. */
export const LINK_GONE =
  "It may have been used already, or be too old. Ask an administrator of your organisation for a new one.";

/** Letters and digits in lower case, so that marks and blanks make no difference. */
const bare = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

/** Shorter names are part of too many good passwords to be told apart from one. */
const SHORTEST_NAME = 3;

/**
 * Whether a password is no more than what anybody knows of its owner: the e-mail address or a part of it,
 * the name or a part of it, the name of this product; with or without digits around.
 */
export function isAboutOwner(password: string, owner: { email: string; name: string }): boolean {
  const known = [
    ...[owner.email, ...owner.email.split("@")],
    ...[owner.name, ...owner.name.split(/\s+/)],
    "vigil",
  ].map(bare);
  const said = bare(password).replaceAll(/^\d+|\d+$/g, "");
  return known.some(
    (word) => word.length >= SHORTEST_NAME && (word === said || word === bare(password)),
  );
}

const BROWSERS: [RegExp, string][] = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/Chrome\/|\bCriOS\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const SYSTEMS: [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

const firstOf = (names: [RegExp, string][], text: string) =>
  names.find(([sign]) => sign.test(text))?.[1];

/** A browser and a system in words, as far as the browser says: “Firefox on Windows”. */
export function deviceName(userAgent: string): string {
  const browser = firstOf(BROWSERS, userAgent);
  const system = firstOf(SYSTEMS, userAgent);
  if (browser && system) return `${browser} on ${system}`;
  return browser ?? system ?? "A browser that does not say what it is";
}
