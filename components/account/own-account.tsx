import { DefinitionList } from "@/components/ui/definition-list";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import type { Account } from "@/lib/features/account/types";
import { ROLE_LABELS } from "@/lib/features/users/labels";

/** One's own account: what stands there, and the way to change each part of it. */
export function OwnAccount({ account }: { account: Account }) {
  const { name, email, role, codesLeft } = account;
  return (
    <DefinitionList
      items={[
        {
          term: "Name",
          value: (
            <>
              <NativeName>{name}</NativeName> <Change part="name">Change the name</Change>
            </>
          ),
        },
        {
          term: "E-mail",
          value: (
            <>
              <span className="break-all">{email}</span>{" "}
              <Change part="email">Change the address</Change>
            </>
          ),
        },
        { term: "Role", value: ROLE_LABELS[role] },
        { term: "Password", value: <Change part="password">Change the password</Change> },
        { term: "Second step", value: <SecondStepLine codesLeft={codesLeft} /> },
      ]}
    />
  );
}

function SecondStepLine({ codesLeft }: Pick<Account, "codesLeft">) {
  if (codesLeft === null) {
    return (
      <>
        Off: your password alone lets you in.{" "}
        <TextLink href="/second-step" className="inline-flex min-h-6 items-center">
          Set it up
        </TextLink>
      </>
    );
  }
  const left = codesLeft === 1 ? "1 recovery code is" : `${codesLeft} recovery codes are`;
  return (
    <>
      On; {left} left. <Change part="recovery-codes">Make new codes</Change>{" "}
      <Change part="remove-second-step">Remove it</Change>
    </>
  );
}

function Change({ part, children }: { part: string; children: string }) {
  return (
    <TextLink href={`/account/${part}`} className="me-3 inline-flex min-h-6 items-center">
      {children}
    </TextLink>
  );
}
