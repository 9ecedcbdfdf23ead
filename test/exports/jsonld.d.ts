/** The part of `jsonld` 9 that the tests use; its published types are of an older version. */
declare module 'jsonld' {
  export interface Quad {
    readonly subject: { readonly value: string };
    readonly predicate: { readonly value: string };
    readonly object: { readonly value: string };
  }
  interface Options {
    readonly documentLoader: (url: string) => Promise<{ documentUrl: string; document: object }>;
    /** Throws for what would be dropped in silence, such as a term that no context defines. */
    readonly safe: true;
  }
  const jsonld: { toRDF(document: object, options: Options): Promise<Quad[]> };
  export default jsonld;
}
