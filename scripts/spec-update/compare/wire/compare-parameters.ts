import { compareTexts } from "../compare-texts.ts";
import type { Finding } from "../finding.ts";
import { quote } from "../quote.ts";
import type { RuleName } from "../rules.ts";
import { compareSchemas } from "../schemas/compare-schemas.ts";
import { startPosition } from "../schemas/position.ts";
import { readSchema } from "../schemas/read-schema.ts";
import type { Schema } from "../schemas/read-schema.ts";
import type { OperationAt } from "./list-operations.ts";
import { readParameters } from "./read-parameters.ts";
import type { ParameterAt } from "./read-parameters.ts";

/** Compares the parameters of an operation and its path, by location and name. */
export function compareParameters(before: OperationAt, after: OperationAt): Finding[] {
  const [old, current] = [readParameters(before), readParameters(after)];
  const removed = [...old].filter(([key]) => !current.has(key));
  return [
    ...[...current].flatMap(([key, parameter]) => {
      const partner = old.get(key);
      if (partner) return compareParameter(partner, parameter);
      const kind = parameter.isRequired ? "required" : "optional";
      return [aboutParameter(parameter, `${kind} parameter added`, `${kind} parameter was added`)];
    }),
    ...removed.map(([, parameter]) =>
      aboutParameter(parameter, "parameter removed", "parameter was removed"),
    ),
  ];
}

function compareParameter(before: ParameterAt, after: ParameterAt): Finding[] {
  const { label: where } = after;
  const position = startPosition({ direction: "sent", where, mayBeAbsent: !after.isRequired, isXml: false });
  return [
    ...compareNecessity(before, after),
    ...compareTexts([before.place], [after.place], { where, path: "", direction: "sent" }),
    ...compareSerialization(before, after),
    ...compareSchemas(schemaOf(before), schemaOf(after), position),
  ];
}

function compareNecessity(before: ParameterAt, after: ParameterAt): Finding[] {
  const findings: Finding[] = [];
  if (before.name !== after.name && after.location === "path") {
    const what = `renamed from ${quote(before.name)} to ${quote(after.name)}, which does not travel`;
    findings.push(aboutParameter(after, "path parameter renamed", what));
  }
  if (before.isRequired && !after.isRequired) {
    findings.push(aboutParameter(after, "parameter became optional", "became optional"));
  }
  if (!before.isRequired && after.isRequired) {
    findings.push(aboutParameter(after, "parameter became required", "became required"));
  }
  if (before.isDeprecated !== after.isDeprecated) {
    findings.push(
      after.isDeprecated
        ? aboutParameter(after, "value deprecated", "deprecated now")
        : aboutParameter(after, "value no longer deprecated", "no longer deprecated"),
    );
  }
  return findings;
}

function compareSerialization(before: ParameterAt, after: ParameterAt): Finding[] {
  if (before.serialization === after.serialization) return [];
  const what = `serialization changed from ${quote(before.serialization)} to ${quote(after.serialization)}`;
  return [aboutParameter(after, "parameter serialized differently", what)];
}

function schemaOf({ schema }: ParameterAt): Schema {
  return schema ? readSchema(schema) : [];
}

function aboutParameter({ place, label }: ParameterAt, rule: RuleName, what: string): Finding {
  return { rule, direction: "sent", pointer: place.pointer, where: label, path: "", what };
}
