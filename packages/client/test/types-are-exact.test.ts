import { createClient } from "@connection-requests/client";
import type {
  Client,
  ConnectionRequest,
  ConnectionRequestCollection,
  CreatedConnectionRequest,
} from "@connection-requests/client";
import { expectTypeOf, test } from "vitest";

/** Sends nothing: the compiler checks what is said of it. */
const client: Client = createClient();

test("listConnectionRequests", () => {
  expectTypeOf(client.listConnectionRequests).returns.resolves.toEqualTypeOf<ConnectionRequestCollection>();
  expectTypeOf<ConnectionRequestCollection["Items"]>().toEqualTypeOf<ConnectionRequest[]>();
  expectTypeOf<Parameters<Client["listConnectionRequests"]>[0]>().toExtend<
    { offset?: string | undefined; limit?: number | undefined } | undefined
  >();
  const wrong = () => {
    // @ts-expect-error limit is a number
    void client.listConnectionRequests({ limit: "10" });
    // @ts-expect-error there is no such parameter
    void client.listConnectionRequests({ page: 1 });
    // @ts-expect-error there is no such call option
    void client.listConnectionRequests({}, { timeout: 5 });
  };
  void wrong;
});

test("createConnectionRequest", () => {
  expectTypeOf(client.createConnectionRequest).returns.resolves.toEqualTypeOf<
    CreatedConnectionRequest | undefined
  >();
  const wrong = () => {
    // @ts-expect-error user is required
    void client.createConnectionRequest({});
    // @ts-expect-error user is required
    void client.createConnectionRequest();
    // @ts-expect-error creating gives no pages
    void client.createConnectionRequest.items;
  };
  void wrong;
});

test("getConnectionRequest", () => {
  expectTypeOf(client.getConnectionRequest).returns.resolves.toEqualTypeOf<ConnectionRequest>();
  expectTypeOf<ConnectionRequest["ID"]>().toEqualTypeOf<string>();
  expectTypeOf<"Pending" | "a state of tomorrow">().toExtend<ConnectionRequest["status"]>();
  expectTypeOf<ConnectionRequest["loyaltyNumber"]>().toEqualTypeOf<string | null | undefined>();
  const wrong = () => {
    // @ts-expect-error id is required
    void client.getConnectionRequest({});
    // @ts-expect-error id is a string
    void client.getConnectionRequest({ id: 7 });
  };
  void wrong;
});

test("updateConnectionRequest", () => {
  expectTypeOf(client.updateConnectionRequest).returns.resolves.toEqualTypeOf<void>();
  expectTypeOf<Parameters<Client["updateConnectionRequest"]>[0]["status"]>().toEqualTypeOf<
    "CRSUC" | "CRRET" | "CREU1" | "CREU2" | "CREU3"
  >();
  const wrong = () => {
    // @ts-expect-error the server sets this status, the supplier does not
    void client.updateConnectionRequest({ id: "A1", status: "CRPA1" });
    // @ts-expect-error status is required
    void client.updateConnectionRequest({ id: "A1" });
  };
  void wrong;
});

test("variants", () => {
  expectTypeOf(client.listConnectionRequests.withResponse).returns.resolves.toEqualTypeOf<{
    readonly data: ConnectionRequestCollection;
    readonly response: Response;
  }>();
  expectTypeOf(client.listConnectionRequests.items).returns.toEqualTypeOf<
    AsyncIterableIterator<ConnectionRequest>
  >();
  expectTypeOf(client.listConnectionRequests.pages).returns.toEqualTypeOf<
    AsyncIterableIterator<ConnectionRequestCollection>
  >();
});

test("options", () => {
  const wrong = () => {
    // @ts-expect-error there is no such option
    createClient({ timeout: 5 });
    // @ts-expect-error a provider is an object with getToken
    createClient({ auth: 7 });
  };
  void wrong;
});
