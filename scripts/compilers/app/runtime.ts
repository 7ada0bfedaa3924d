import { createRuntimeClient } from "@connection-requests/client/runtime";
import type {
  BodyEntry,
  CallOptions,
  ClientOptions,
  Description,
  OperationEntry,
  OperationTable,
  PaginationEntry,
  ParameterEntry,
  ParameterLocation,
  ParameterStyles,
  RawClient,
  ReadStyles,
  ResponseWithData,
  SplitParameters,
} from "@connection-requests/client/runtime";

/** What codegen writes for a description of one's own. */
interface PetPaths {
  "/pets/{id}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Pet } } };
    };
  };
}

interface Pet {
  readonly name: string;
}

interface PetClient {
  readonly getPet: {
    (parameters: { readonly id: string }, options?: CallOptions): Promise<Pet>;
    withResponse(parameters: { readonly id: string }): Promise<ResponseWithData<Pet>>;
  };
}

const location: ParameterLocation = "path";
const id: ParameterEntry = { in: location, required: true };
const body: BodyEntry = { mediaType: "application/json", properties: ["name"], required: false };
const pagination: PaginationEntry = {
  items: "Items",
  next: "Next",
  offset: "offset",
  limit: "limit",
  maxLimit: 100,
  identity: "ID",
  removedBy: { operationId: "removePet", parameter: "id" },
};
const getPet: OperationEntry = { method: "GET", path: "/pets/{id}", replay: "always", parameters: { id } };
const addPet: OperationEntry = { method: "POST", path: "/pets", replay: "unsent-only", body };
const listPets: OperationEntry = { method: "GET", path: "/pets", replay: "always", pagination };
const operations: OperationTable = { getPet, addPet, listPets };

/** Serialization of one's own, with everything that it may have. */
export const readStyles: ReadStyles = ({ path }): Required<ParameterStyles> => ({
  path,
  querySerializer: (query) => Object.keys(query).join("&"),
  encodeParameters: ({ query, header = {}, ...others }: SplitParameters): SplitParameters => ({
    ...others,
    header: { ...header, "x-names": Object.keys(query ?? {}).join() },
  }),
  bodyFormat: { mediaType: "text/plain", write: String },
});

/** A description with everything that it may have. */
export const description: Required<Description> = {
  operations,
  defaultBaseUrl: "https://api.example.com",
  readStyles,
};

/** Calls a client of one's own description. */
export async function callRuntimeClient(options: ClientOptions): Promise<unknown[]> {
  const client = createRuntimeClient<PetClient, PetPaths>(description, options);
  const raw: RawClient<PetPaths> = client.raw;
  const { data } = await raw.GET("/pets/{id}", { params: { path: { id: "1" } } });
  const { name } = await client.getPet({ id: "1" }, { maxRetries: 0 });
  const { response } = await client.getPet.withResponse({ id: "1" });
  return [data?.name, name, response.status];
}
