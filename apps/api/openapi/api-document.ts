import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Problem } from '../problems/problem.js';
import { describeRoutes } from './describe-routes.js';
import { schemaComponents } from './schema-components.js';

/** The whole API as an OpenAPI document: routes as their controllers declare them, with what all of them share. */
export const apiDocument = (app: INestApplication): OpenAPIObject => {
  const config = new DocumentBuilder()
    .setTitle('Uplift').setVersion('1').setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .setDescription('Support of schools through a year. Commands take an Idempotency-Key, heed If-Match and answer an ETag; '
      + 'problems come as application/problem+json in Russian or English, by Accept-Language.')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'An access token of the identity provider.' }, 'token')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    standardSchemaConverter: schemaComponents, operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '').toLowerCase()}.${method}`,
  });
  const problem = schemaComponents(Problem, { schemaType: 'output' })!;
  document.components = { ...document.components, schemas: { ...problem.components, ...document.components?.schemas } as NonNullable<OpenAPIObject['components']>['schemas'] & {} };
  describeRoutes(app, document);
  return document;
};
