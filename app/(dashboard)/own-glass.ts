import { cache } from "react";

import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { listOwnGlass } from "@/lib/features/glass/queries";
import type { OpenGlass } from "@/lib/features/glass/types";

/** What the signed-in person has open through broken glass: asked once a request, by layout and page. */
export const ownGlass = cache(async (): Promise<OpenGlass[]> => {
  const actor = await requireActor();
  return can(actor, "glass:break") ? listOwnGlass(actor, {}) : [];
});
