import { clientCredentials, createClient } from "@connection-requests/client";
import { describe, expect, test } from "vitest";

const refused = expect.objectContaining({
  code: "config",
  message: expect.stringMatching(
    /^(baseUrl|tokenUrl) must be an absolute https URL.*plain http is for localhost/,
  ),
});
const create = (url: string) => ({
  baseUrl: () => createClient({ baseUrl: url }),
  tokenUrl: () => clientCredentials({ clientId: "app", clientSecret: "hush", tokenUrl: url }),
});

describe("plain http is refused where secrets would travel in clear", () => {
  test.each([
    "http://us.api.concursolutions.com/api/v3.2",
    "http://proxy.example:8080",
    "http://10.0.0.7",
    "http://128.0.0.1",
    "http://127.0.0.1.example",
    "http://[2001:db8::1]",
    "http://notlocalhost.example",
    "http://internal.example",
    "http://evil.example#.local",
  ])("%s", (url) => {
    expect(create(url).baseUrl).toThrow(refused);
    expect(create(url).tokenUrl).toThrow(refused);
  });
});

describe("plain http may reach this machine and private names", () => {
  test.each([
    "http://localhost:4010/api/v3.2",
    "http://127.0.0.1:8080",
    "http://127.8.9.10",
    "http://[::1]:8080",
    "http://sandbox:8080",
    "http://api.localhost",
    "http://concur.internal",
    "http://concur.test",
    "http://printer.local",
    "HTTP://LOCALHOST",
  ])("%s", (url) => {
    expect(create(url).baseUrl).not.toThrow();
    expect(create(url).tokenUrl).not.toThrow();
  });
});
