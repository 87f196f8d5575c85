import type { Db } from "@/lib/db/client";
import { readDate } from "@/lib/dates/columns";
import { formatPartialDate } from "@/lib/dates/format";
import { contactTitle } from "@/lib/features/contacts/rules";
import { ORGANISATION_KIND_LABELS } from "@/lib/features/organisations/labels";
import {
  newestPositionFirst,
  personNameSelect,
  positionInclude,
} from "@/lib/features/people/mappers";
import type { SearchKind } from "@/lib/features/search/schema";
import { SOURCE_KIND_LABELS } from "@/lib/features/sources/labels";
import { STATEMENT_CHANNEL_LABELS } from "@/lib/features/statements/labels";
import { speakerName } from "@/lib/features/statements/rules";
import { countryName } from "@/lib/places/countries";

/** What a record found is called, and what tells it from others. */
export type HitWords = { id: string; title: string; detail: string; language: string | null };

type Words = (db: Db, ids: string[]) => Promise<HitWords[]>;

const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(" · ");
const within = (ids: string[]) => ({ id: { in: ids } });

const caseWords: Words = async (db, ids) => {
  const select = {
    id: true,
    reference: true,
    holderCountry: true,
    person: { select: { fullName: true } },
  } as const;
  const rows = await db.case.findMany({ where: within(ids), select });
  return rows.map(({ id, reference, holderCountry, person }) => ({
    ...{ id, title: person.fullName, language: null },
    detail: joined(reference, countryName(holderCountry)),
  }));
};

const personWords: Words = async (db, ids) => {
  const positions = { orderBy: [...newestPositionFirst], take: 1, include: positionInclude };
  const rows = await db.person.findMany({ where: within(ids), include: { positions } });
  return rows.map(({ id, fullName, nativeName, nationalities, positions: [office] }) => {
    const held = office && [
      office.title,
      office.organisation?.name,
      office.country && countryName(office.country),
    ];
    const detail = joined(
      nativeName,
      held?.filter(Boolean).join(", ") ?? nationalities.map(countryName).join(", "),
    );
    return { id, title: fullName, language: null, detail };
  });
};

const statementWords: Words = async (db, ids) => {
  const include = {
    speaker: { select: personNameSelect },
    speakerOrganisation: { select: { id: true, name: true } },
  } as const;
  const rows = await db.statement.findMany({ where: within(ids), include });
  return rows.map((row) => ({
    id: row.id,
    title: speakerName({
      person: row.speaker,
      organisation: row.speakerOrganisation,
      unnamedRole: row.unnamedRole,
    }),
    detail: joined(
      formatPartialDate(readDate("saidOn", row)),
      STATEMENT_CHANNEL_LABELS[row.channel],
    ),
    language: row.language,
  }));
};

const contactWords: Words = async (db, ids) => {
  const rows = await db.contact.findMany({ where: within(ids) });
  return rows.map((row) => ({
    ...{ id: row.id, title: contactTitle(row), language: null },
    detail: joined(formatPartialDate(readDate("happenedOn", row)), row.place),
  }));
};

const sourceWords: Words = async (db, ids) => {
  const rows = await db.source.findMany({ where: within(ids) });
  return rows.map((row) => ({
    ...{ id: row.id, title: row.title, language: row.language },
    detail: joined(
      SOURCE_KIND_LABELS[row.kind],
      row.publisher,
      formatPartialDate(readDate("publishedOn", row)),
    ),
  }));
};

const organisationWords: Words = async (db, ids) => {
  const rows = await db.organisation.findMany({
    where: within(ids),
    select: { id: true, name: true, kind: true, country: true },
  });
  return rows.map(({ id, name, kind, country }) => ({
    ...{ id, title: name, language: null },
    detail: joined(ORGANISATION_KIND_LABELS[kind], country && countryName(country)),
  }));
};

/** How to name records of each kind. Give only ids that the actor may see. */
export const HIT_WORDS: Record<SearchKind, Words> = {
  case: caseWords,
  person: personWords,
  statement: statementWords,
  contact: contactWords,
  source: sourceWords,
  organisation: organisationWords,
};
