/**
 * A described answer as it really comes: what a description lets out may be missing, or be there as null.
 */
export type Answered<Type> = Type extends readonly (infer Item)[]
  ? readonly Answered<Item>[]
  : Type extends object
    ? {
        readonly [Name in keyof Type]: undefined extends Type[Name]
          ? Answered<Exclude<Type[Name], undefined>> | null | undefined
          : Answered<Type[Name]>;
      }
    : Type;

/** The same with some fields said more narrowly than the description can. */
export type Narrowed<Type, Fields> = Omit<Type, keyof Fields> & Fields;

/** A content as the portal sends it: the services check it themselves, so a description lets all of it out. */
export type Filled<Type, Always extends keyof Type> = { readonly [Name in Always]-?: NonNullable<Type[Name]> } & {
  readonly [Name in Exclude<keyof Type, Always>]?: Type[Name] | undefined;
};
