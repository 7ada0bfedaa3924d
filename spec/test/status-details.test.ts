import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { effectivePath } from "./support/descriptions.ts";

interface StatusSchema {
  readonly description: string;
  readonly enum?: readonly string[];
  readonly "x-extensible-enum"?: readonly string[];
  readonly "x-enum-details": Readonly<Record<string, StatusDetails>>;
}
interface StatusDetails {
  readonly meaning: string;
  readonly emailsTraveller?: boolean;
  readonly returnsAfterHours?: number | null;
  readonly returnsAtMost?: number;
}

const effective = JSON.parse(await readFile(effectivePath, "utf8")) as {
  readonly components: { readonly schemas: Readonly<Record<string, StatusSchema>> };
};
const statuses = ["ConnectionRequestStatus", "UpdateStatus"].flatMap((name) => {
  const schema = effective.components.schemas[name] as StatusSchema;
  const values = schema.enum ?? schema["x-extensible-enum"] ?? [];
  return values.map((value) => ({ name, value, details: schema["x-enum-details"][value], schema }));
});

test.each(statuses)(
  "the prose of $name says about $value what its details say",
  ({ value, details, schema }) => {
    const line = findLine(schema.description, value);

    expect(details, "x-enum-details").toBeDefined();
    expect(line).toContain(details?.meaning);
    if (details?.emailsTraveller === undefined) return;
    // "as for `CREU1`" refers to another line.
    const told = line.replace(/.* as for `(\w+)`.*/, (_all, other: string) =>
      findLine(schema.description, other),
    );
    expect(!/No e-mail/.test(told)).toBe(details.emailsTraveller);
    expect(Number(/after (\d+) hours?/.exec(told)?.[1] ?? NaN)).toBe(details.returnsAfterHours ?? NaN);
    expect(Number(/at most (\d+) times/.exec(told)?.[1] ?? 0)).toBe(details.returnsAtMost);
  },
);

test("no details speak of a value that is none", () => {
  for (const { enum: closed, "x-extensible-enum": open, "x-enum-details": details } of Object.values(
    effective.components.schemas,
  )) {
    if (details) expect(Object.keys(details).sort()).toEqual([...(closed ?? open ?? [])].sort());
  }
});

function findLine(prose: string, value: string): string {
  return prose.split("\n").find((line) => line.startsWith(`- \`${value}\``)) ?? "";
}
