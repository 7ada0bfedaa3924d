import type { Api, Operation, Pagination, Parameter } from "../operation.ts";
import { formatKey, formatLiteral } from "./literal.ts";

/** Emits the operation table, on which a client runs; `runtime` is the module that declares its type. */
export function emitOperations({ baseUrl, operations }: Api, runtime: string): string {
  const names = new Map(operations.map(({ operationId, name }) => [operationId, name]));
  const entries = operations.map((operation) => emitEntry(operation, names));
  return `import type { OperationTable } from ${JSON.stringify(runtime)};

/** Where the API lives, by its description. */
export const defaultBaseUrl = ${JSON.stringify(baseUrl)};

/** Every operation, by the name of its method. */
export const operations = {
${entries.join("")}} as const;

// Keeps the table honest. A statement of its own: isolated declarations cannot look through \`satisfies\`.
operations satisfies OperationTable;
`;
}

function emitEntry(operation: Operation, names: ReadonlyMap<string, string>): string {
  const { name, operationId, method, path, replay, parameters, body, pagination } = operation;
  const fields = {
    method,
    path,
    operationId: operationId === name ? undefined : operationId,
    replay,
    parameters: parameters.length > 0 ? tableParameters(parameters) : undefined,
    body: body && {
      mediaType: body.mediaType,
      properties: body.properties?.map((property) => property.name),
      required: body.required || undefined,
    },
    pagination: pagination && tablePagination(pagination, names),
    returns: returnedStructure(operation),
    emptyResponse: mayBeEmpty(operation) || undefined,
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `    ${key}: ${formatLiteral(value, "    ")},\n`);
  return `  ${formatKey(name)}: {\n${lines.join("")}  },\n`;
}

function tableParameters(parameters: readonly Parameter[]): object {
  const entries = parameters.map(({ key, name, location, required, mediaType, ...serialization }) => {
    const { style, explode, allowReserved } = serialization;
    const entry = {
      in: location,
      name: name === key ? undefined : name,
      required: required || undefined,
      style,
      explode,
      allowReserved,
      content: mediaType,
    };
    return [key, entry] as const;
  });
  return Object.fromEntries(entries);
}

function tablePagination(pagination: Pagination, names: ReadonlyMap<string, string>): object {
  const { items, next, offset, limit, maxLimit, identity, removedBy } = pagination;
  const remover = removedBy && { ...removedBy, operationId: names.get(removedBy.operationId) };
  return { items, next, offset, limit, maxLimit, identity, removedBy: remover };
}

/** What every success with content is, if it is always an object or always an array. */
function returnedStructure({ responses }: Operation): "object" | "array" | undefined {
  const successes = responses.filter(
    ({ status, mediaType }) => status.startsWith("2") && mediaType !== undefined,
  );
  const [first, ...others] = successes.map(({ schema }) => schema?.structure);
  return others.every((structure) => structure === first) ? first : undefined;
}

/** Whether a success may come without a body. */
function mayBeEmpty({ responses }: Operation): boolean {
  return responses.some(
    ({ status, mediaType, isBodyOptional }) =>
      status.startsWith("2") && (mediaType === undefined || isBodyOptional),
  );
}
