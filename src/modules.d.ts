/** What the YAML plugin of vite.config.ts makes of the built-in files. */
declare module 'virtual:catalogue' {
  const catalogue: {
    readonly policies: readonly {
      readonly file: string;
      readonly id: string;
      readonly parent?: string;
      readonly document?: string;
      readonly status: 'in-force' | 'draft' | 'consultation-draft';
    }[];
    readonly registers: readonly {
      readonly file: string;
      readonly id: string;
      readonly short: { readonly zh: string; readonly en: string };
      readonly number?: string;
      readonly outside: boolean;
      /** How many clauses it has, and how many of them are computed. */
      readonly all: number;
      readonly modelled: number;
    }[];
    readonly scenarios: readonly {
      readonly file: string;
      readonly id: string;
      readonly title: { readonly zh: string; readonly en: string };
      readonly group?: 'targets';
      readonly policy: string;
    }[];
  };
  export default catalogue;
}

/** What Vite makes of a worker that is carried inside the script that starts it. */
declare module '*?worker&inline' {
  const Started: new () => Worker;
  export default Started;
}

/** A style sheet as text, to be written into a file. */
declare module '*.css?raw' {
  const text: string;
  export default text;
}
