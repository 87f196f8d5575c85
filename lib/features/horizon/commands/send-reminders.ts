import { type Actor, asTeamMember } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { settleReminder, takeReminder } from "@/lib/features/horizon/commands/keep-reminder";
import {
  countReminders,
  listRecipients,
  type Recipient,
} from "@/lib/features/horizon/queries/list-recipients";
import { reminderSubject, reminderText } from "@/lib/features/horizon/rules/mail-words";
import { appAddress, MailError, openMailer, type Delivery, type Mailer } from "@/lib/mail/mailer";

/**
 * Reminds one user, at most once a day: the reminder is taken in hand before it is sent. Null when
 * there is nothing to tell, or another process is at it.
 */
async function remind(
  mailer: Mailer,
  actor: Actor,
  { email: to, ...user }: Recipient,
): Promise<Delivery | null> {
  const counts = await countReminders(asTeamMember(user), {});
  if (counts.tasks + counts.ahead === 0) return null;
  const key = { userId: user.id, day: today() };
  if (!(await takeReminder(actor, key)).taken) return null;
  const text = reminderText(counts, appAddress());
  const delivery = await mailer.send({ to, subject: reminderSubject(counts), text });
  await settleReminder(actor, { ...key, delivery });
  return delivery;
}

async function remindAll(mailer: Mailer, actor: Actor): Promise<number> {
  const recipients = await listRecipients(actor, {});
  if (recipients.length === 0) return 0;
  await mailer.verify();
  const deliveries: Delivery[] = [];
  const errors: unknown[] = [];
  for (const recipient of recipients) {
    try {
      const delivery = await remind(mailer, actor, recipient);
      if (delivery) deliveries.push(delivery);
    } catch (error) {
      errors.push(error);
    }
  }
  const sent = deliveries.filter((delivery) => delivery === "sent").length;
  const all = deliveries.length + errors.length;
  if (sent < all)
    throw new MailError(`${all - sent} of ${all} reminders could not be sent.`, {
      cause: errors[0],
    });
  return sent;
}

/**
 * Sends every user who wants it one mail a day with what is due, in numbers only. No user gets two,
 * whatever crashes or runs twice; a mail that the server refused for now is tried
 * again at the next run. One user's failure keeps no other from getting theirs.
 * @returns how many were sent; none where no mail server is configured
 * @throws MailError when some could not be sent; it names nobody
 */
export async function sendReminders(actor: Actor): Promise<number> {
  const mailer = openMailer();
  if (!mailer) return 0;
  try {
    return await remindAll(mailer, actor);
  } finally {
    mailer.close();
  }
}
