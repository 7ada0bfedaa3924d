/** Where in the base description the edits take place, as JSON pointers. */
export const listPath = "/paths/~1common~1connectionrequests";
export const list = `${listPath}/get`;
export const create = `${listPath}/post`;
export const itemPath = "/paths/~1common~1connectionrequests~1{id}";
export const read = `${itemPath}/get`;
export const update = `${itemPath}/put`;
export const remove = `${itemPath}/delete`;

export const limit = `${list}/parameters/1`;
export const status = `${list}/parameters/2`;
export const sort = `${list}/parameters/3`;
export const fields = `${list}/parameters/4`;
export const language = `${list}/parameters/5`;
export const user = `${create}/parameters/0`;
export const page = `${list}/responses/200`;

export const schemas = "/components/schemas";
/** What is read, and what programs make up for their tests. */
export const request = `${schemas}/ConnectionRequestGet`;
/** What is sent. */
export const sent = `${schemas}/ConnectionRequestPut`;
/** What is read only. */
export const created = `${schemas}/CreateResponse`;
