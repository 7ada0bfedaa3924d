/** The part of swagger2openapi that is used; it ships no types. */
declare module "swagger2openapi" {
  const swagger2openapi: {
    convertObj(
      document: object,
      options: { patch: boolean; warnOnly: boolean; refSiblings: "preserve" },
    ): Promise<{ openapi: Record<string, unknown> }>;
  };
  export default swagger2openapi;
}
