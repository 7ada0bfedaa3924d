import { baseUrl } from "./contenders/contender.ts";

const credentials = `{ clientId: "id", clientSecret: "secret" }`;
const settings = `baseUrl: ${JSON.stringify(baseUrl)}`;
const bearer = `headers: { authorization: "Bearer token" }`;

/** One program per contender: it reads the list and reports an update. Ours gets its own tokens, the others are given one. */
export const programs: Readonly<Record<string, string>> = {
  ours: `
    import { clientCredentials, createClient } from "@connection-requests/client";
    const client = createClient({ auth: clientCredentials(${credentials}) });
    export const list = () => client.listConnectionRequests({ limit: 10 });
    export const update = (id) => client.updateConnectionRequest({ id, status: "CRSUC" });`,
  "openapi-fetch": `
    import createClient from "openapi-fetch";
    const client = createClient({ ${settings}, ${bearer} });
    export const list = () => client.GET("/common/connectionrequests", { params: { query: { limit: 10 } } });
    export const update = (id) =>
      client.PUT("/common/connectionrequests/{id}", { params: { path: { id } }, body: { status: "CRSUC" } });`,
  "hey-api": `
    import { client } from "./peers/source/hey-api/client.gen.js";
    import { listConnectionRequests, updateConnectionRequest } from "./peers/source/hey-api/sdk.gen.js";
    client.setConfig({ ${settings}, auth: "token" });
    export const list = () => listConnectionRequests({ query: { limit: 10 } });
    export const update = (id) => updateConnectionRequest({ path: { id }, body: { status: "CRSUC" } });`,
  Redocly: `
    import { configure, listConnectionRequests, updateConnectionRequest } from "./peers/source/redocly/client.js";
    configure({ auth: { bearer: "token" } });
    export const list = () => listConnectionRequests({ query: { limit: 10 } });
    export const update = (id) => updateConnectionRequest({ path: { id }, body: { status: "CRSUC" } });`,
  ky: `
    import ky from "ky";
    const client = ky.create({ prefix: ${JSON.stringify(baseUrl)}, ${bearer} });
    export const list = () => client.get("common/connectionrequests", { searchParams: { limit: 10 } }).json();
    export const update = (id) => client.put("common/connectionrequests/" + id, { json: { status: "CRSUC" } });`,
  axios: `
    import axios from "axios";
    const client = axios.create({ baseURL: ${JSON.stringify(baseUrl)}, ${bearer} });
    export const list = () => client.get("/common/connectionrequests", { params: { limit: 10 } });
    export const update = (id) => client.put("/common/connectionrequests/" + id, { status: "CRSUC" });`,
  openai: `
    import OpenAI from "openai";
    const client = new OpenAI({ apiKey: "token", baseURL: ${JSON.stringify(baseUrl)} });
    export const list = () => client.get("/common/connectionrequests", { query: { limit: 10 } });
    export const update = (id) => client.put("/common/connectionrequests/" + id, { body: { status: "CRSUC" } });`,
};
