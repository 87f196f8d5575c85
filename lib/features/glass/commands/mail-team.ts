import { mailWords } from "@/lib/features/glass/rules";
import { logger } from "@/lib/logger";
import { appAddress, openMailer } from "@/lib/mail/mailer";

/** Mails those who were told in the application, where there is a mail server. Fails for nobody else’s sake. */
export async function mailTeam(emails: readonly string[]): Promise<void> {
  const mailer = emails.length > 0 ? openMailer() : null;
  if (!mailer) return;
  try {
    for (const to of emails) {
      const delivery = await mailer.send({ to, ...mailWords(appAddress()) });
      if (delivery !== "sent") logger.warn({ delivery }, "a team was not told by mail");
    }
  } finally {
    mailer.close();
  }
}
