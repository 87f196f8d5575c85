"use client";

import { useEffect, useRef } from "react";
import { focusField } from "@/components/forms/focus-field";

/** Errors that belong to no single field, such as a rule between two of them. */
const WHOLE_FORM = "form";

type ErrorSummaryProps = { errors: Record<string, string[]> };

/** What stands on top of a refused form: every error, each a link to its field. Takes the focus. */
export function ErrorSummary({ errors }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    summary.current?.focus();
  }, [errors]);
  const entries = Object.entries(errors).flatMap(([name, messages]) =>
    [...new Set(messages)].map((message) => ({ name, message })),
  );
  return (
    <div
      ref={summary}
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
      className="max-w-measure border-2 border-danger px-5 py-4"
    >
      <h2 id="error-summary-title" className="text-lg font-semibold">
        There is a problem
      </h2>
      <ul className="mt-2 grid gap-1">
        {entries.map(({ name, message }) => (
          <li key={`${name} ${message}`} className="font-medium text-danger">
            {name === WHOLE_FORM ? message : <ErrorLink name={name} message={message} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ErrorLink({ name, message }: { name: string; message: string }) {
  return (
    <a
      href={`#${name}`}
      className="underline underline-offset-3"
      onClick={(event) => {
        if (focusField(name)) event.preventDefault();
      }}
    >
      {message}
    </a>
  );
}
