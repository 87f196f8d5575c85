import type { Actor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { settleAnchor, takeAnchor } from "@/lib/features/audit-log/commands/keep-anchor";
import { headMailSubject, headMailText } from "@/lib/features/audit-log/rules";
import { getSettings } from "@/lib/features/settings/queries";
import { MailError, openMailer, type Delivery, type Mailer } from "@/lib/mail/mailer";

async function mail(mailer: Mailer, actor: Actor, to: string): Promise<Delivery | null> {
  await mailer.verify();
  const day = today();
  const { head } = await takeAnchor(actor, { day });
  if (!head) return null;
  const delivery = await mailer.send({
    to,
    subject: headMailSubject(day),
    text: headMailText(head),
  });
  await settleAnchor(actor, { day, delivery });
  return delivery;
}

/**
 * Mails the head of the audit trail to the address of the settings, at most once a day.
 * @returns 1 when it was sent; 0 when there is no address or no mail server, or it was sent already
 * @throws MailError when it could not be sent; it names nobody
 */
export async function mailHead(actor: Actor): Promise<number> {
  const { anchorAddress } = await getSettings(actor, {});
  const mailer = anchorAddress ? openMailer() : null;
  if (!mailer) return 0;
  try {
    const delivery = await mail(mailer, actor, anchorAddress);
    if (delivery === null || delivery === "sent") return delivery ? 1 : 0;
    throw new MailError("The head of the audit trail could not be mailed.");
  } finally {
    mailer.close();
  }
}
