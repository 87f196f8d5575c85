import { LINK_ACTOR } from "@/lib/auth/system-actor";
import { requestReset } from "@/lib/features/users/commands/password-links";
import { linkMail, type LinkKind } from "@/lib/features/users/rules/mail-words";
import { appAddress, openMailer } from "@/lib/mail/mailer";

/**
 * What became of a link: `unsent` where no mail server is set up, or nobody said at which address Vigil
 * is opened; `failed` where it may not have taken the mail.
 */
export type LinkDelivery = "sent" | "unsent" | "failed";

/**
 * Mails a link to whom it is for, if there is a mail server. Not without an address in the settings: a mail
 * shall lead to no other, such as what a request said it was sent to.
 */
export async function deliverLink(kind: LinkKind, to: string, link: string): Promise<LinkDelivery> {
  const mailer = appAddress() ? openMailer() : null;
  if (!mailer) return "unsent";
  try {
    return (await mailer.send({ to, ...linkMail(kind, link) })) === "sent" ? "sent" : "failed";
  } finally {
    mailer.close();
  }
}

/**
 * Mails a link for a new password to an address, if somebody can sign in with it. The link leads to the
 * address of the settings, never to what a request said it was sent to.
 */
export async function mailReset(email: string): Promise<void> {
  const address = appAddress();
  if (!address) return;
  const reset = await requestReset(LINK_ACTOR, { email });
  if (reset) await deliverLink("mail", reset.email, `${address}/reset/${reset.token}`);
}
