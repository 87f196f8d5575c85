"use client";

import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { useRouter } from "next/navigation";
import { guardHistory } from "@/components/forms/history-sentinel";

type LeaveGuard = { asking: boolean; stay: () => void; leave: () => void };

/**
 * While `active`, asks before a link, another form, Back, reload or closing would lose what is typed
 * in `form`. Whatever carries `data-leave="always"`, such as “Exit this page”, is let through unasked.
 */
export function useLeaveGuard(
  active: boolean,
  form: RefObject<HTMLFormElement | null>,
): LeaveGuard {
  const router = useRouter();
  const released = useRef(false);
  const [departure, setDeparture] = useState<(() => void) | null>(null);
  const ask = useCallback((depart: () => void) => setDeparture(() => depart), []);

  useEffect(() => {
    if (!active) return;
    released.current = false;
    const listeners = new AbortController();
    const options = { capture: true, signal: listeners.signal };
    const hold = (event: Event, depart: () => void) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      ask(depart);
    };
    const release = () => {
      released.current = true;
    };

    const onUnload = (event: BeforeUnloadEvent) => {
      if (!released.current) event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      if (isLetThrough(event.target)) return release();
      const url = leavingUrl(event);
      if (!url || released.current) return;
      hold(event, () => {
        if (url.origin === location.origin) router.replace(url.href);
        else location.assign(url.href);
      });
    };
    const onSubmit = (event: SubmitEvent) => {
      const other = event.target;
      if (!(other instanceof HTMLFormElement) || other === form.current) return;
      if (isLetThrough(other)) return release();
      if (!released.current) hold(event, () => other.requestSubmit(event.submitter));
    };

    window.addEventListener("beforeunload", onUnload, options);
    window.addEventListener("click", onClick, options);
    window.addEventListener("submit", onSubmit, options);
    guardHistory(options, (event, goBack) => {
      if (!released.current) hold(event, goBack);
      return !released.current;
    });
    return () => listeners.abort();
  }, [active, ask, form, router]);

  return {
    asking: departure !== null,
    stay: () => setDeparture(null),
    leave: () => {
      released.current = true;
      setDeparture(null);
      departure?.();
    },
  };
}

function isLetThrough(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[data-leave=always]") !== null;
}

/** The page a click would replace this one with; null for new tabs, downloads and places in the page. */
function leavingUrl(event: MouseEvent): URL | null {
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (modified || event.button !== 0 || !(event.target instanceof Element)) return null;
  const link = event.target.closest("a");
  if (!link?.href || (link.target && link.target !== "_self") || link.download) return null;
  const url = new URL(link.href);
  const samePage = url.pathname === location.pathname && url.search === location.search;
  return (samePage && url.hash) || !url.protocol.startsWith("http") ? null : url;
}
