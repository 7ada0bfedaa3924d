import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { createSandbox } from "@connection-requests/testing";
import type { Sandbox } from "@connection-requests/testing";
import { chromium } from "playwright-core";
import type { Page } from "playwright-core";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const skip = existsSync(executablePath) ? false : `not run: there is no browser at ${executablePath}`;

/** Your page: lists what waits, and connects a traveller by a click. */
const html = `<ul></ul><script type="module">
  const api = "https://www-us.api.concursolutions.com/api/v3.2/common/connectionrequests";
  const headers = { accept: "application/json", authorization: "Bearer " + location.hash.slice(1) };
  const { Items } = await (await fetch(api, { headers })).json();
  for (const { ID, lastName } of Items) {
    const item = document.createElement("li");
    item.textContent = lastName;
    item.onclick = async () => {
      const body = JSON.stringify({ status: "CRSUC" });
      const init = { method: "PUT", headers: { ...headers, "content-type": "application/json" }, body };
      if ((await fetch(api + "/" + ID, init)).ok) item.remove();
    };
    document.querySelector("ul").append(item);
  }
</script>`;

/** Whatever the page asks of the API, the sandbox answers. */
async function routeToSandbox(page: Page, sandbox: Sandbox): Promise<void> {
  await page.route(/^https:\/\/[^/]*\.concursolutions\.com\//, async (route) => {
    const request = route.request();
    const {
      status,
      headers,
      body = "",
    } = await sandbox.handle({
      method: request.method(),
      url: request.url(),
      headers: await request.allHeaders(),
      body: request.postData() ?? undefined,
    });
    await route.fulfill({ status, headers, body });
  });
}

test("a click connects a traveller", { skip }, async () => {
  const sandbox = createSandbox({
    connectionRequests: [{ ID: "1", lastName: "Sample" }, { lastName: "Other" }],
  });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    await routeToSandbox(page, sandbox);
    await page.route("https://supplier.example.com/", (route) =>
      route.fulfill({ contentType: "text/html", body: html }),
    );
    await page.goto(`https://supplier.example.com/#${await sandbox.accessToken()}`);
    await page.getByText("Sample").click();
    await page.getByText("Sample").waitFor({ state: "detached" });
    assert.deepEqual(await page.locator("li").allTextContents(), ["Other"]);
  } finally {
    await browser.close();
  }
  assert.equal(sandbox.life("1")?.state, "connected");
});
