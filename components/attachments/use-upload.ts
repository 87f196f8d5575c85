"use client";

import { useCallback, useEffect, useRef, useState } from "react";

import type { UploadProblem } from "@/lib/features/attachments/labels";

/** How an upload stands. Bytes are counted with the form around the file. */
export type UploadState =
  | { phase: "idle" }
  | { phase: "sending"; sent: number; total: number }
  | { phase: "cancelled" }
  | { phase: "refused"; problems: UploadProblem[] }
  | { phase: "failed"; message: string }
  | { phase: "done"; location: string };

const UNREACHABLE =
  "Vigil could not be reached, or the connection broke off. The file is still chosen: check the connection, then press the button again.";
const FAULT =
  "A fault on the server stopped this. The file is still chosen: wait a moment, then press the button again. If it happens again, tell your administrator.";

type Answer = { location?: string; problems?: UploadProblem[] } | null;

function answered({ response }: XMLHttpRequest): UploadState {
  const answer = response as Answer;
  if (answer?.location) return { phase: "done", location: answer.location };
  if (answer?.problems) return { phase: "refused", problems: answer.problems };
  return { phase: "failed", message: FAULT };
}

/**
 * Sends a form with a file while the page stays, telling how far it is. `fetch` cannot tell that yet,
 * so this is the older way.
 */
export function useUpload(action: string) {
  const [state, setState] = useState<UploadState>({ phase: "idle" });
  const request = useRef<XMLHttpRequest>(null);

  const send = useCallback(
    (form: FormData) => {
      const sending = new XMLHttpRequest();
      request.current = sending;
      sending.responseType = "json";
      sending.upload.onprogress = ({ loaded, total }) =>
        setState({ phase: "sending", sent: loaded, total });
      sending.onload = () => setState(answered(sending));
      sending.onerror = () => setState({ phase: "failed", message: UNREACHABLE });
      sending.onabort = () => setState({ phase: "cancelled" });
      sending.open("POST", action);
      sending.setRequestHeader("accept", "application/json");
      setState({ phase: "sending", sent: 0, total: 0 });
      sending.send(form);
    },
    [action],
  );
  const refuse = useCallback(
    (problems: UploadProblem[]) => setState({ phase: "refused", problems }),
    [],
  );
  const cancel = useCallback(() => request.current?.abort(), []);
  useEffect(() => () => request.current?.abort(), []);
  return { state, send, refuse, cancel };
}
