"use client";

import { createContext, useContext } from "react";

/**
 * Tells the fields inside which record a combobox beside them holds, by its id; "" for none. For
 * fields of another feature, which a form is handed as they are and cannot give props to.
 */
export const PickedId = createContext("");

/** The id of the record picked in the combobox that the fields stand with, or "". */
export function usePickedId(): string {
  return useContext(PickedId);
}
