"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import type { Option } from "@/components/forms/option";
import type { SearchResult } from "@/components/forms/use-option-search";

type ComboboxPopupProps = {
  result: SearchResult;
  /** What is looked for, in the plural: “people”. */
  noun: string;
  onPick: (option: Option) => void;
};

/** The list under a combobox, and what is announced about it. */
export function ComboboxPopup({ result, noun, onPick }: ComboboxPopupProps) {
  return (
    <Autocomplete.Portal>
      <Autocomplete.Positioner sideOffset={4} className="z-30">
        <Autocomplete.Popup className="max-h-[min(22rem,var(--available-height))] w-(--anchor-width) max-w-(--available-width) overflow-y-auto overscroll-contain bg-raised shadow-lifted">
          <Autocomplete.Status className="px-3 py-1.5 text-sm text-ink-soft empty:hidden">
            {statusWords(result, noun)}
          </Autocomplete.Status>
          <Autocomplete.List className="data-empty:hidden">
            {(option: Option) => (
              <Autocomplete.Item
                key={option.id}
                value={option}
                onClick={() => onPick(option)}
                className="cursor-default border-t border-hairline px-3 py-2 outline-none data-highlighted:bg-wash data-highlighted:shadow-[inset_2px_0_0_var(--color-link)]"
              >
                <bdi dir="auto" className="block font-medium">
                  {option.label}
                </bdi>
                {option.description ? (
                  <span className="block text-sm text-ink-soft">{option.description}</span>
                ) : null}
              </Autocomplete.Item>
            )}
          </Autocomplete.List>
        </Autocomplete.Popup>
      </Autocomplete.Positioner>
    </Autocomplete.Portal>
  );
}

function statusWords(result: SearchResult, noun: string): string {
  if (result.kind === "idle") return `Type to search ${noun}.`;
  if (result.kind === "searching") return "Searching…";
  if (result.kind === "failed") {
    return "The search could not reach Vigil. Type on to try again; what you typed is kept.";
  }
  const count = result.options.length;
  if (count === 0) return `No ${noun} found by these words. Check the spelling, or add a new one.`;
  return `${count.toLocaleString("en-GB")} found`;
}
