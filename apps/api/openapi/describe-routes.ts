import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { policy, type Action } from '@uplift/domain/access/policy';
import { declaredRoutes, type DeclaredRoute } from './declared-routes.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } });
const parameter = (name: string, description: string, required: boolean) => ({ name, in: 'header' as const, required, description, schema: { type: 'string' as const } });

/** Adds to every operation what guards and filters do with it: who may, which headers count, which problems may come. */
export const describeRoutes = (app: INestApplication, document: OpenAPIObject): void => {
  const routes = new Map(declaredRoutes(app).map((route) => [route.operationId, route]));
  for (const item of Object.values(document.paths)) {
    for (const operation of [item.get, item.post]) {
      const route = operation?.operationId === undefined ? undefined : routes.get(operation.operationId);
      if (operation !== undefined && route !== undefined) describe(operation, route);
    }
  }
};

const describe = (operation: Operation, route: DeclaredRoute): void => {
  const { rule, isCommand } = route;
  operation.parameters = [
    ...(operation.parameters ?? []).filter((present) => !('in' in present && present.in === 'header')),
    parameter('Accept-Language', 'ru or en: the language of problems.', false),
    ...isCommand ? [
      parameter('Idempotency-Key', 'Makes a repeat recognisable: the same key does the same thing once.', true),
      parameter('If-Match', 'The version seen, in quotes; another one is refused with 412.', false),
      parameter('Prefer', 'wait=SECONDS: answer when lists and counts show it.', false),
    ] : [],
  ];
  const answers = operation.responses as Record<string, unknown>;
  if (rule?.kind === 'public') return;
  operation.security = [{ token: [] }];
  if (rule?.kind === 'action') operation.description = rolesText(rule.action);
  answers['401'] = problem('Not signed in.');
  if (rule?.kind === 'action') answers['403'] = problem('Roles do not allow it here.');
  answers['400'] = problem('Something in the request is wrong.');
  answers['404'] = problem('There is no such thing, or none within one’s reach.');
  answers['429'] = problem('Too many requests.');
  answers['503'] = problem('The store is away; send it again with the same key.');
  if (!isCommand) return;
  answers['409'] = problem('It does not go with how things stand.');
  answers['412'] = problem('It has changed meanwhile.');
  answers['413'] = problem('The body is too large.');
  answers['415'] = problem('The body is of a foreign kind.');
  answers['422'] = problem('The key belongs to another command.');
};

const rolesText = (action: Action): string => `For: ${policy[action].join(', ')}.`;
