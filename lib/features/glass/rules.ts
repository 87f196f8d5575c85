const MS_A_MINUTE = 60_000;

/** Whole minutes in a number of milliseconds, begun ones counted; none once they are over. */
export function minutesIn(ms: number): number {
  return Math.max(0, Math.ceil(ms / MS_A_MINUTE));
}

type Told = { adminName: string; minutes: number; reason: string };

/** The task of somebody on the team. It stands with the case, so only who sees the case reads it. */
export const taskWords = ({ adminName, minutes, reason }: Told) => ({
  title: "An administrator opened this restricted case",
  details: `${adminName} is not on its team, and opened it to read it for ${minutes} minutes. The reason given: ${reason}\n\nCheck that you know of it. If you do not, speak to another administrator.`,
});

/** What the administrator reads once the case is open: `told` is how many of its team were told. */
export const openedWords = (told: number) =>
  `The case is open to you, to be read. ${
    told > 0
      ? "Those of its team who can sign in have been told."
      : "Nobody on its team can sign in, so nobody was told; it is in the audit trail."
  }`;

/** The mail to the same people: it says nothing of who, whom or which case. */
export const mailWords = (address: string | null) => ({
  subject: "Vigil: a restricted case was opened by an administrator",
  text: [
    "An administrator who is not on its team has opened a restricted case that you work on.",
    "Vigil says which, by whom and why: see your tasks.",
    ...(address ? ["", `${address}/tasks`] : []),
    "",
  ].join("\n"),
});
