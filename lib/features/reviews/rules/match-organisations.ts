import type { Fit } from "@/lib/features/reviews/rules/match-people";
import { plainName } from "@/lib/features/reviews/rules/names";

/** An organisation on file: all that a name is compared with, in plain letters. */
export type Body = { id: string; name: string; aliases: readonly string[] };

const MOST = 5;

/** A name of an organisation as names are compared: “the” before it says nothing. */
export const plainBody = (name: string): string => plainName(name).replace(/^the /u, "");

function fitOf(name: string, body: Body): [score: number, reason: string] {
  if (name === plainBody(body.name)) return [100, "same name"];
  if (body.aliases.some((alias) => name === plainBody(alias))) return [95, "other name"];
  const isPart = [body.name, ...body.aliases].some((own) =>
    ` ${plainBody(own)} `.includes(` ${name} `),
  );
  return isPart ? [50, "part of its name"] : [0, ""];
}

/** Organisations on file that a name may mean, the best first; from 80 on the name says so. */
export function matchOrganisations(named: string, bodies: readonly Body[]): Fit[] {
  const name = plainBody(named);
  if (name === "") return [];
  return bodies
    .flatMap((body) => {
      const [score, reason] = fitOf(name, body);
      return score > 0 ? [{ id: body.id, score, reasons: [reason] }] : [];
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
}
