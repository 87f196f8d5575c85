import { NativeName } from "@/components/ui/native-name";
import type { PersonName } from "@/lib/features/people/types";

/** A person's name, and beside it the same name in its own script. */
export function PersonHeading({ person }: { person: PersonName }) {
  return (
    <>
      <NativeName>{person.fullName}</NativeName>
      {person.nativeName ? (
        <>
          {" "}
          <NativeName lang={person.nativeNameLanguage} className="font-normal text-ink-soft">
            {person.nativeName}
          </NativeName>
        </>
      ) : null}
    </>
  );
}
