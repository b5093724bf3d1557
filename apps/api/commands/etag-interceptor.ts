import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import type { ApiResponse } from '../http/api-request.js';

/** An answer about one stream carries its version as ETag, to be sent back as If-Match. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(map((body: unknown) => {
      if (typeof body === 'object' && body !== null && 'version' in body && typeof body.version === 'number') {
        context.switchToHttp().getResponse<ApiResponse>().setHeader('ETag', `"${body.version}"`);
      }
      return body;
    }));
  }
}
