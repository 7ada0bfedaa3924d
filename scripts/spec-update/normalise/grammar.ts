/** The kinds of objects that an OpenAPI 3.1 description is made of. */
export type Kind =
  | "description"
  | "info"
  | "contact"
  | "license"
  | "server"
  | "serverVariable"
  | "pathItem"
  | "operation"
  | "externalDocumentation"
  | "parameter"
  | "header"
  | "requestBody"
  | "mediaType"
  | "encoding"
  | "response"
  | "callback"
  | "link"
  | "example"
  | "components"
  | "schema"
  | "discriminator"
  | "xml"
  | "securityScheme"
  | "flows"
  | "flow"
  | "tag";

/**
 * What stands under a key: prose, data that is taken as it is, an object of a kind, a list of such, or a map from names
 * to such.
 */
export type Shape =
  "text" | "data" | { readonly one: Kind } | { readonly list: Kind } | { readonly map: Kind };

type Fields = Readonly<Record<string, Shape>>;

const one = (kind: Kind): Shape => ({ one: kind });
const list = (kind: Kind): Shape => ({ list: kind });
const map = (kind: Kind): Shape => ({ map: kind });

const describedValue: Fields = {
  name: "data",
  in: "data",
  required: "data",
  deprecated: "data",
  allowEmptyValue: "data",
  description: "text",
  style: "data",
  explode: "data",
  allowReserved: "data",
  schema: one("schema"),
  content: map("mediaType"),
  example: "data",
  examples: map("example"),
};

/**
 * The fields of each kind (OpenAPI 3.1 §4.8, JSON Schema 2020-12), in the order in which they are written. What is not
 * listed is data, and comes last.
 */
export const grammar: Readonly<Record<Kind, Fields>> = {
  description: {
    openapi: "data",
    info: one("info"),
    jsonSchemaDialect: "data",
    servers: list("server"),
    security: "data",
    tags: list("tag"),
    externalDocs: one("externalDocumentation"),
    paths: map("pathItem"),
    webhooks: map("pathItem"),
    components: one("components"),
  },
  info: {
    title: "text",
    version: "data",
    summary: "text",
    description: "text",
    termsOfService: "data",
    contact: one("contact"),
    license: one("license"),
  },
  contact: { name: "data", url: "data", email: "data" },
  license: { name: "data", identifier: "data", url: "data" },
  server: { url: "data", description: "text", variables: map("serverVariable") },
  serverVariable: { description: "text", default: "data", enum: "data" },
  pathItem: {
    summary: "text",
    description: "text",
    servers: list("server"),
    get: one("operation"),
    post: one("operation"),
    put: one("operation"),
    patch: one("operation"),
    delete: one("operation"),
    head: one("operation"),
    options: one("operation"),
    trace: one("operation"),
    parameters: list("parameter"),
  },
  operation: {
    tags: "data",
    operationId: "data",
    summary: "text",
    description: "text",
    externalDocs: one("externalDocumentation"),
    deprecated: "data",
    security: "data",
    servers: list("server"),
    parameters: list("parameter"),
    requestBody: one("requestBody"),
    responses: map("response"),
    callbacks: map("callback"),
  },
  externalDocumentation: { url: "data", description: "text" },
  parameter: describedValue,
  header: describedValue,
  requestBody: { description: "text", required: "data", content: map("mediaType") },
  mediaType: {
    schema: one("schema"),
    encoding: map("encoding"),
    example: "data",
    examples: map("example"),
  },
  encoding: {
    contentType: "data",
    headers: map("header"),
    style: "data",
    explode: "data",
    allowReserved: "data",
  },
  response: {
    description: "text",
    headers: map("header"),
    content: map("mediaType"),
    links: map("link"),
  },
  // Its keys are expressions, which grammar cannot list: normaliseObject treats it as a map.
  callback: {},
  link: { description: "text" },
  example: { summary: "text", description: "text", value: "data", externalValue: "data" },
  components: { securitySchemes: map("securityScheme"), schemas: map("schema") },
  schema: {
    $ref: "data",
    title: "text",
    type: "data",
    format: "data",
    description: "text",
    deprecated: "data",
    readOnly: "data",
    writeOnly: "data",
    enum: "data",
    const: "data",
    default: "data",
    required: "data",
    allOf: list("schema"),
    oneOf: list("schema"),
    anyOf: list("schema"),
    not: one("schema"),
    if: one("schema"),
    then: one("schema"),
    else: one("schema"),
    discriminator: one("discriminator"),
    properties: map("schema"),
    patternProperties: map("schema"),
    additionalProperties: one("schema"),
    propertyNames: one("schema"),
    unevaluatedProperties: one("schema"),
    dependentSchemas: map("schema"),
    items: one("schema"),
    prefixItems: list("schema"),
    contains: one("schema"),
    unevaluatedItems: one("schema"),
    contentSchema: one("schema"),
    $defs: map("schema"),
    xml: one("xml"),
    externalDocs: one("externalDocumentation"),
    examples: "data",
  },
  discriminator: { propertyName: "data", mapping: "data" },
  xml: { name: "data", namespace: "data", prefix: "data", attribute: "data", wrapped: "data" },
  securityScheme: {
    type: "data",
    description: "text",
    name: "data",
    in: "data",
    scheme: "data",
    bearerFormat: "data",
    flows: one("flows"),
    openIdConnectUrl: "data",
  },
  flows: {
    implicit: one("flow"),
    password: one("flow"),
    clientCredentials: one("flow"),
    authorizationCode: one("flow"),
  },
  flow: { authorizationUrl: "data", tokenUrl: "data", refreshUrl: "data", scopes: "data" },
  tag: { name: "data", description: "text", externalDocs: one("externalDocumentation") },
};
