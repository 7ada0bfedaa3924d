import description from "@connection-requests/client/openapi.json" with { type: "json" };

/** The description is plain data with the types of its literals. */
export const title: string = `${description.info.title} ${description.info.version} (OpenAPI ${description.openapi})`;

/** What it says of one operation. */
export const operationId: string = description.paths["/common/connectionrequests"].get.operationId;
