import { RequestMethod, type INestApplication } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ruleKey, type Rule } from '../access/allow.js';
import { questionKey } from '../commands/command-guard.js';

/** A route as its controller declares it. */
export interface DeclaredRoute {
  readonly operationId: string; readonly method: 'GET' | 'POST' | 'OTHER'; readonly path: string;
  /** Undefined: closed to everyone. */
  readonly rule: Rule | undefined;
  readonly isCommand: boolean;
}

/** Every route of the application. */
export const declaredRoutes = (app: INestApplication): readonly DeclaredRoute[] => {
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  return app.get(DiscoveryService).getControllers().flatMap(({ instance, metatype }) => {
    if (metatype === null || typeof instance !== 'object') return [];
    const prototype = Object.getPrototypeOf(instance) as Record<string, (...given: never[]) => unknown>;
    const base = String(Reflect.getMetadata(PATH_METADATA, metatype) ?? '');
    return scanner.getAllMethodNames(prototype).flatMap((name): DeclaredRoute[] => {
      const handler = prototype[name]!;
      const kind = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (kind === undefined) return [];
      const method = kind === RequestMethod.GET ? 'GET' : kind === RequestMethod.POST ? 'POST' : 'OTHER';
      const path = `/${[base, String(Reflect.getMetadata(PATH_METADATA, handler) ?? '')].map((part) => part.replace(/^\/+|\/+$/g, '')).filter((part) => part !== '').join('/')}`;
      return [{
        operationId: `${metatype.name.replace(/Controller$/, '').toLowerCase()}.${name}`, method, path,
        rule: reflector.get<Rule | undefined>(ruleKey, handler),
        isCommand: method === 'POST' && reflector.get<boolean | undefined>(questionKey, handler) !== true,
      }];
    });
  });
};
