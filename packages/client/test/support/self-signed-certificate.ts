/** A throw-away certificate that nobody trusts: it exists to be refused. The key protects nothing. */
export const certificate: string = `-----BEGIN CERTIFICATE-----
MIIBfzCCASWgAwIBAgIUdZO1Rw/YOdeJzeHdqCB0AXKJELcwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzE5MjgxM1oYDzIxMjYxMDMw
MTkyODEzWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARjDypPgw0rdjIHNkAX9F5f9rPZP5ZB1VBgVjUKJTeod/Sn2E+CryyR
V+WwiDS+mavepQEslQd2AYdLUVp8eKCso1MwUTAdBgNVHQ4EFgQUkXx6YHts9ZbS
T/XCs1kbEDeMtHswHwYDVR0jBBgwFoAUkXx6YHts9ZbST/XCs1kbEDeMtHswDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEA9rSNQImOJP+fhaN2AkYz
h9l7OltjNMz2KttIolxh/J4CIEaASubVbXbPQQCTar5mXl1QMvIbVx5ncL3H5SqI
IDsq
-----END CERTIFICATE-----`;

/** The key of {@link certificate}. */
export const certificateKey: string = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgWjUfUgspFynSzPGe
Ghn79hoNuduaT9ZD+IVIiNo0WLGhRANCAARjDypPgw0rdjIHNkAX9F5f9rPZP5ZB
1VBgVjUKJTeod/Sn2E+CryyRV+WwiDS+mavepQEslQd2AYdLUVp8eKCs
-----END PRIVATE KEY-----`;
