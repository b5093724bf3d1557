import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import type { ApiResponse } from '../http/api-request.js';

/**
 * An answer about one stream carries its version as ETag, to be sent back as If-Match. It says nothing of what else the answer tells – counts,
 * names, the language – so no browser may keep the answer and ask by it whether it is still the same.
 */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(map((body: unknown) => {
      if (typeof body === 'object' && body !== null && 'version' in body && typeof body.version === 'number') {
        const response = context.switchToHttp().getResponse<ApiResponse>();
        response.setHeader('ETag', `"${body.version}"`);
        response.setHeader('Cache-Control', 'no-store');
      }
      return body;
    }));
  }
}
