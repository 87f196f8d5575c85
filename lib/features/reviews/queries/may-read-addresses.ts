import { readsAddresses } from "@/lib/outgoing/fetch-public";

/** Whether the form that brings a text in may ask for a web address to be read. */
export const mayReadAddresses = (): boolean => readsAddresses();
