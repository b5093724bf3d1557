import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import type { ApiResponse } from './api-request.js';
import { Measures } from '../parts/measures.js';

type Histogram = ReturnType<Measures['histogram']>;

/** Times every request by its route, not by its path: ids would make a series of each school. */
@Injectable()
export class RequestMetrics implements NestInterceptor {
  private readonly seconds: Histogram;

  constructor(measures: Measures) {
    this.seconds = measures.histogram({
      name: 'uplift_http_request_seconds', help: 'How long requests take, by route and status.', labelNames: ['route', 'method', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    });
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const began = performance.now();
    const response = context.switchToHttp().getResponse<ApiResponse>();
    const route = `${context.getClass().name}.${context.getHandler().name}`;
    const method = context.switchToHttp().getRequest<{ method: string }>().method;
    response.once('finish', () => { this.seconds.observe({ route, method, status: String(response.statusCode) }, (performance.now() - began) / 1000); });
    return next.handle();
  }
}
