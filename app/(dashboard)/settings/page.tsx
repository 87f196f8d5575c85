import type { Metadata } from "next";

import { FormPage } from "@/app/(dashboard)/form-page";
import { EditSettingsForm } from "@/components/settings/edit-settings-form";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { toSettingsForm } from "@/lib/features/settings/form-values";
import { getSettings } from "@/lib/features/settings/queries";

const PATH = "/settings";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const actor = await requireActor();
  const { version, ...settings } = await getSettings(actor, {});
  return (
    <FormPage
      title="Settings"
      breadcrumb={[]}
      formPath={PATH}
      cancelHref="/"
      allowed={can(actor, "settings:edit")}
      refusal={{
        title: "Your role does not allow changing the settings.",
        advice: `Ask an administrator. A task is raised after ${settings.silenceThresholdDays} days of silence, and a consular visit is expected every ${settings.consularIntervalDays} days.`,
      }}
      initialValues={toSettingsForm(settings)}
      form={({ opening, cancelHref }) => (
        <EditSettingsForm opening={opening} version={version} cancelHref={cancelHref} />
      )}
    />
  );
}
