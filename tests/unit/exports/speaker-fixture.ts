import type { Speaker } from "@/lib/features/exports/types";

/** Somebody in an office. */
export const MINISTER: Speaker = {
  personId: "p2",
  organisationId: null,
  positionId: null,
  name: { text: "Ignatius Example-Ministerov", language: "en" },
  unnamedRole: null,
  office: {
    title: "Foreign Minister",
    organisation: "Ministry of Specimen Affairs",
    country: "Examplia",
  },
};

/** Somebody whose name runs from right to left. */
export const PERSIAN_SPOKESPERSON: Speaker = {
  personId: "p3",
  organisationId: null,
  positionId: null,
  name: { text: "آزاده نمونه‌ای", language: "fa" },
  unnamedRole: null,
  office: { title: "Spokesperson", organisation: "Placeholder Embassy", country: "Specimenia" },
};

/** Somebody whose name is not given. */
export const UNNAMED: Speaker = {
  personId: null,
  organisationId: null,
  positionId: null,
  name: null,
  unnamedRole: "A senior official",
  office: null,
};
