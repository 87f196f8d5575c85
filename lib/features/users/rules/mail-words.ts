import { INVITATION_DAYS, RESET_HOURS } from "@/lib/features/users/rules";

/** What a link is for: an account, or a new password that an administrator or its owner asked for. */
export type LinkKind = "invitation" | "administrator" | "mail";

const IGNORE = "If you did not expect this, leave it be: nothing changes without you.";

const WORDS: Record<LinkKind, { subject: string; lines: string[] }> = {
  invitation: {
    subject: "Vigil: you are invited to make an account",
    lines: [
      "An administrator has invited you to Vigil. Choose your name and password here:",
      `The link works once, for ${INVITATION_DAYS} days.`,
    ],
  },
  administrator: {
    subject: "Vigil: choose a new password",
    lines: [
      "An administrator has sent you this link to choose a new password:",
      `It works once, for ${RESET_HOURS.administrator} hours.`,
    ],
  },
  mail: {
    subject: "Vigil: choose a new password",
    lines: [
      "Somebody has asked for a new password for this address. Choose it here:",
      `The link works once, for ${RESET_HOURS.mail === 1 ? "an hour" : `${RESET_HOURS.mail} hours`}.`,
    ],
  },
};

/** The mail that carries a link, and nothing else that is worth reading over a shoulder. */
export function linkMail(kind: LinkKind, link: string): { subject: string; text: string } {
  const { subject, lines } = WORDS[kind];
  const [first = "", ...rest] = lines;
  return { subject, text: [first, "", link, "", ...rest, "", IGNORE, ""].join("\n") };
}
