import {
  createSourceEventStream,
  execute,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from "graphql";
import type { RequestContext } from "./context.ts";
import type { Delivery } from "./delivery.ts";

/** A stream of what each event becomes. Ending it ends the source at once, even while it waits for its next event. */
function mapped(
  source: AsyncIterableIterator<unknown>,
  become: (event: unknown) => unknown,
): AsyncIterableIterator<unknown> {
  const step = async ({ done, value }: IteratorResult<unknown>) =>
    done ? { done: true as const, value: undefined } : { done: false as const, value: await become(value) };
  return {
    next: async () => step(await source.next()),
    return: async () => (await source.return?.()) ?? { done: true, value: undefined },
    throw: async (error) => step((await source.throw?.(error)) ?? { done: true, value: undefined }),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** What is remembered of a subscription's document. */
interface DocumentFacts {
  name: number;
  /** Whether it asks for the viewer's own facts, and so is executed for each. */
  isPersonal: boolean;
  /** The variables that shape its answer; those of the subscribed field itself only choose its events. */
  variables: string[];
}

/**
 * Five hundred people watch one thread: what they see is read and put together once for each audience (see
 * delivery.ts), not five hundred times. Documents that ask for the viewer's own facts are executed for each.
 */
export class SharedExecution {
  readonly #schema: GraphQLSchema;
  readonly #results = new WeakMap<object, Map<string, unknown>>();
  readonly #facts = new WeakMap<DocumentNode, DocumentFacts>();
  #documents = 0;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** graphql's own `subscribe` would execute each event for each subscriber, in one context that keeps its first rows. */
  async subscribe(args: ExecutionArgs): Promise<AsyncIterableIterator<unknown> | ExecutionResult> {
    const events = await createSourceEventStream(args);
    if (!(Symbol.asyncIterator in events)) return events;
    return mapped(events as AsyncIterableIterator<unknown>, (delivery) =>
      this.execute({ ...args, rootValue: delivery }),
    );
  }

  execute(args: ExecutionArgs): unknown {
    const { event, viewer, audience } = args.rootValue as Delivery;
    const context = { ...(args.contextValue as RequestContext), viewer };
    const run = () => execute({ ...args, contextValue: context });
    const { name, isPersonal, variables } = this.#factsOf(args.document);
    if (isPersonal) return run();
    const results = this.#results.get(event) ?? new Map<string, unknown>();
    this.#results.set(event, results);
    const key = JSON.stringify([name, audience, variables.map((variable) => args.variableValues?.[variable])]);
    if (!results.has(key)) results.set(key, run());
    return results.get(key);
  }

  #factsOf(document: DocumentNode): DocumentFacts {
    const known = this.#facts.get(document);
    if (known) return known;
    const isPersonal = asksPersonalFields(this.#schema, document);
    const facts = { name: (this.#documents += 1), isPersonal, variables: shapingVariables(document) };
    this.#facts.set(document, facts);
    return facts;
  }
}

/** The variables that a subscription's document uses anywhere but in the arguments of the subscribed field. */
function shapingVariables(document: DocumentNode): string[] {
  const found = new Set<string>();
  const note = (node: ASTNode | undefined) =>
    node && visit(node, { Variable: ({ name }) => void found.add(name.value) });
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) note(definition);
    else for (const root of definition.selectionSet.selections) note("selectionSet" in root ? root.selectionSet : root);
  }
  return [...found];
}

/** Whether a document selects a field that is marked `perViewer` in the schema. */
function asksPersonalFields(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let found = false;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: () => {
        if (types.getFieldDef()?.extensions["perViewer"]) found = true;
      },
    }),
  );
  return found;
}
