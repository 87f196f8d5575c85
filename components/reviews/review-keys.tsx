"use client";

import { useEffect, useState } from "react";

import { Button } from "@/components/ui/button";
import { cardAnchor } from "@/lib/features/reviews/rules/addresses";

const LEGEND = [
  ["j", "next"],
  ["k", "previous"],
  ["a", "accept"],
  ["e", "edit"],
  ["r", "leave out"],
  ["u", "undo"],
] as const;

const cards = () => Array.from(document.querySelectorAll<HTMLElement>("[data-entry]"));
const cardInFocus = () => document.activeElement?.closest<HTMLElement>("[data-entry]") ?? null;

function show(card: HTMLElement): void {
  card.focus();
  card.scrollIntoView({ block: "center" });
}

/** The next open entry in a direction, else the next of all; behind the last, the next part of the text. */
function move(step: 1 | -1): void {
  const all = cards();
  const current = cardInFocus();
  const at = current ? all.indexOf(current) : step > 0 ? -1 : all.length;
  const ahead = step > 0 ? all.slice(at + 1) : all.slice(0, Math.max(0, at)).reverse();
  const next = current
    ? ahead[0]
    : (ahead.find((card) => card.dataset.entry === "open") ?? ahead[0]);
  if (next) show(next);
  else if (step > 0) document.querySelector<HTMLElement>("nav a[rel=next]")?.click();
}

const PRESS = "button[type=submit], a";

/** Goes to what was decided last, to be looked at before it is undone. */
function showLast(): void {
  const last = document.querySelector<HTMLElement>("[data-undo-last]");
  const card = document.getElementById(cardAnchor(last?.dataset.undoLast ?? ""));
  if (card) show(card);
  else last?.querySelector("button")?.focus();
}

/** Presses what a key stands for on the card in focus; undoing elsewhere leads to the last decision. */
function press(key: string): void {
  const card = cardInFocus();
  const place =
    card?.querySelector(`[data-key=${key}]`) ?? card?.querySelector(`[data-second=${key}]`);
  if (!place && key === "u") showLast();
  place?.querySelector<HTMLElement>(PRESS)?.click();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select, [role=combobox]"))
  );
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target))
    return;
  const key = event.key.toLowerCase();
  if (!LEGEND.some(([known]) => known === key)) return;
  event.preventDefault();
  if (key === "j") move(1);
  else if (key === "k") move(-1);
  else press(key);
}

type ReviewKeysProps = {
  /** The entry to go to, after a decision. */
  at: string | null;
  /** Changes with every decision. */
  decided: number;
};

/** The keys by which a text is gone through, which can be turned off; and where the last one led. */
export function ReviewKeys({ at, decided }: ReviewKeysProps) {
  const [on, setOn] = useState(true);
  useEffect(() => {
    if (!on) return;
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [on]);
  useEffect(() => {
    const card = at && document.getElementById(cardAnchor(at));
    if (!card) return;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "center" });
  }, [at, decided]);
  return (
    <section aria-label="Keys" className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      {on
        ? LEGEND.map(([key, words]) => (
            <span key={key}>
              <kbd className="rounded-sm border border-rule px-1.5 py-0.5 font-sans">{key}</kbd>{" "}
              {words}
            </span>
          ))
        : null}
      <Button variant="quiet" onClick={() => setOn(!on)}>
        {on ? "Turn keys off" : "Turn keys on"}
      </Button>
    </section>
  );
}
