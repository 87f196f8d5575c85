import { mailWords } from "@/lib/features/glass/rules";
import { appAddress, openMailer } from "@/lib/mail/mailer";

/**
 * Mails those who were told in the application, where there is a mail server. They have their task
 * whatever becomes of it. @returns how many mails were taken
 */
export async function mailTeam(emails: readonly string[]): Promise<number> {
  const mailer = emails.length > 0 ? openMailer() : null;
  if (!mailer) return 0;
  let sent = 0;
  try {
    for (const to of emails)
      if ((await mailer.send({ to, ...mailWords(appAddress()) })) === "sent") sent += 1;
    return sent;
  } finally {
    mailer.close();
  }
}
