import { z } from 'zod';

interface Converted { readonly schema: unknown; readonly components: Record<string, unknown> }

const isZod = (schema: unknown): schema is z.ZodType => typeof schema === 'object' && schema !== null && '_zod' in schema;

/** A zod schema for OpenAPI 3.0: those with an id become components of that name, wherever they stand. */
export const schemaComponents = (schema: unknown, { schemaType }: { readonly schemaType: 'input' | 'output' }): Converted | undefined => {
  if (!isZod(schema)) return undefined;
  // Wrapped, so that a named schema at the very top becomes a component as well.
  const { definitions = {}, properties } = z.toJSONSchema(z.object({ root: schema }), { target: 'openapi-3.0', io: schemaType, unrepresentable: 'any' }) as
    { readonly definitions?: Record<string, unknown>; readonly properties?: Record<string, unknown> };
  return { schema: properties?.root, components: Object.fromEntries(Object.entries(definitions).map(([name, definition]) => [name, withoutId(definition)])) };
};

const withoutId = (definition: unknown): unknown => {
  if (typeof definition !== 'object' || definition === null) return definition;
  const { id: _id, ...rest } = definition as Record<string, unknown>;
  return rest;
};
