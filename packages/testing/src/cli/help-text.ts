/** What `--help` prints. */
export const helpText = `Serves the SAP Concur Connection Requests API from memory, for tests and for trying things out.

Usage: npx @connection-requests/testing [options]

  --port <number>      TCP port; 0 takes a free one            (default: 0)
  --host <address>     address to listen on                    (default: 127.0.0.1, this machine alone)
  --requests <number>  how many requests wait at the start     (default: 35)
  --seed <number>      another seed, other IDs and tokens      (default: 1)
  --latency <ms>       how long each answer takes              (default: 0)
  --real-time          time runs by itself; otherwise it stands still until POST /_sandbox/clock/advance
  --profile <name>     effective: the API as it travels (default); published: as the published page describes it
  --quiet              prints the URL of the API and nothing else
  --help               prints this

It prints the address, credentials that it made up, and a line for each exchange. Ctrl-C stops it.
Tests in other languages control it by calls below /_sandbox; GET /_sandbox/openapi.json describes them.
`;
