import { describe, expect, it } from "vitest";

import { extract } from "@/lib/features/imports/extract/extract";
import { article, contacts, quotations, said } from "@/tests/unit/imports/reading";

const detained = (text: string) =>
  extract(text)
    .people.filter((one) => one.detained)
    .map(({ name }) => name);

describe("a news report", () => {
  const text = article("news-report");

  it("gives every statement to who made it", () => {
    expect(said(text)).toEqual([
      "her office: Norland’s Foreign Minister Ana Ruiz spoke on Thursday with Idris Kolo, a teacher who has been detained in Veldania for almost two years",
      "Ana Ruiz: “We will not rest until Idris is back in his classroom,”",
      "Ana Ruiz: “His family has waited long enough.”",
      "Lena Bauer: that Ruiz “promised Idris that nobody has forgotten him.”",
      "Idris Kolo: that in the March call, he asked Ruiz “to stop sending me parcels and start sending lawyers.”",
      "Idris Kolo: “treat this as if your own son were here.”",
      "Veldania: that the charges are political",
    ]);
  });

  it("counts three calls, told of five times, and no appeal among them", () => {
    expect(contacts(text)).toEqual([
      "phone_call: Ana Ruiz + Idris Kolo, Thursday (as stated), exactly 1",
      "phone_call: Ana Ruiz + Idris Kolo, March 2021 (2021-03), exactly 1",
      "phone_call: Ana Ruiz + Idris Kolo, November 2020 (2020-11), exactly 1",
    ]);
    expect(extract(text).contacts.map(({ mentions }) => mentions.length)).toEqual([2, 2, 1]);
  });

  it("knows who is held", () => {
    expect(detained(text)).toEqual(["Idris Kolo"]);
  });

  it("takes nobody for held who speaks of somebody held", () => {
    expect(detained("Ana Ruiz spoke of the teacher wrongfully detained in Veldania.")).toEqual([]);
    expect(detained("Idris Kolo, a teacher wrongfully detained in Veldania, wrote.")).toEqual([
      "Idris Kolo",
    ]);
  });

  it("marks words that are passed on", () => {
    const relayed = quotations(text).filter((one) => one.relayed !== null);
    expect(relayed).toMatchObject([
      {
        who: "Lena Bauer",
        relayed: "Ana Ruiz",
        addressee: "reporters",
        office: "Ministry spokeswoman",
      },
    ]);
  });
});

describe("a wire story", () => {
  const text = article("wire-story");

  it("leaves the dateline out and joins “her lawyer” to the name that follows", () => {
    expect(said(text).slice(0, 3)).toEqual([
      "Jonas Pell: A court in Veldania on Monday rejected the appeal of Mira Sandoval, a photographer jailed since 2019",
      'Jonas Pell: "The verdict was written before the hearing began,"',
      'Jonas Pell: "We had no chance."',
    ]);
  });

  it("reads reports of speech, sources and a second verb of the same speaker", () => {
    expect(said(text).slice(3)).toEqual([
      "Prosecutors: Sandoval entered a closed zone without a permit",
      "the court: the sentence of six years is final",
      "Erik Dahl: the embassy had been refused access to the hearing",
      "Erik Dahl: that two requests for a consular visit remained unanswered",
      "a report: The photographer has lost weight and is no longer allowed letters",
      'Jonas Pell: she was "calm, and very thin."',
    ]);
  });

  it("does not take requests for a visit for visits", () => {
    expect(contacts(text)).toEqual([
      "consular_visit: Jonas Pell + Mira Sandoval, Jan. 14, 2022 (2022-01-14), exactly 1",
    ]);
    expect(detained(text)).toEqual(["Mira Sandoval"]);
  });
});

describe("a briefing", () => {
  const read = quotations(article("briefing"));

  it("carries the speaker through each answer and leaves questions out", () => {
    expect(read.map(({ who, words, joins }) => [who, words?.slice(0, 15), joins])).toEqual([
      ["Lena Bauer", "Good afternoon,", null],
      ["Lena Bauer", "With that, I wi", 0],
      ["Lena Bauer", "She has. I will", null],
      ["Lena Bauer", "It is not. We s", null],
      ["Lena Bauer", "We raise it in ", 3],
    ]);
  });

  it("suggests kinds by the words that speak for them", () => {
    expect(read.map(({ kinds }) => kinds)).toEqual([
      ["call_for_release: call on the authorities to release"],
      [],
      ["refusal_to_comment: not go into"],
      [],
      [],
    ]);
  });
});

describe("a feature", () => {
  it("follows pronouns from the sister to the brother and back", () => {
    expect(said(article("feature"))).toEqual([
      'Carla Weiss: "I know the price of every stamp,"',
      "Anton Weiss: he had a valid visa",
      "Anton Weiss: The guards",
      "Anton Weiss: never looked at it",
      'Anton Weiss: "They took my watch first. Then they took my name,"',
      'Anton Weiss: "After that I was a number."',
      "Carla Weiss: It shows the camp",
      'Piet Aaron: "She is the most stubborn person I have met,"',
      'Piet Aaron: "I would want her on my side."',
    ]);
  });
});

describe("an interview", () => {
  it("takes the answers of whoever is asked", () => {
    const read = quotations(article("interview"));
    expect(read.map(({ who }) => who)).toEqual(Array.from({ length: 4 }, () => "Mira Sandoval"));
    expect(read[2]).toMatchObject({ words: "I only counted meals.", joins: 1 });
  });
});

describe("a press release", () => {
  const text = article("press-release");

  it("reads guillemets, lines wrapped by hand and a body that speaks", () => {
    expect(said(text)).toEqual([
      "Committee for Free Teachers: to release him at once",
      "Sofia Marchetti: «A lesson in geography is no crime»",
      "Sofia Marchetti: «We will bring his case to every parliament in Europe.»",
      "Committee for Free Teachers: that it has had no answer",
    ]);
  });

  it("tells a meeting, a letter and many meetings apart", () => {
    expect(contacts(text)).toEqual([
      "meeting: Sofia Marchetti + Ana Ruiz, 3 May 2022 (2022-05-03), exactly 1",
      "letter: Sofia Marchetti + Oskar Brandt, April 2022 (2022-04), exactly 1",
      "meeting: Committee for Free Teachers + the ministry, undated, more_than 12",
    ]);
  });
});
