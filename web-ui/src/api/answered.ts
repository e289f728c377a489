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
