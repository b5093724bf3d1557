import { Catch, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import type { ApiRequest, ApiResponse } from '../http/api-request.js';
import { sendProblem } from './send-problem.js';

/** Every error that leaves a route becomes a problem document here and nowhere else. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: PinoLogger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const refusal = sendProblem(error, http.getRequest<ApiRequest>(), http.getResponse<ApiResponse>());
    if (refusal.unexpected) this.log.error({ err: error }, 'a request failed in a way nobody foresaw');
    else if (refusal.status >= 500) this.log.warn({ code: refusal.code, reason: error instanceof Error ? error.message : '' }, 'a request could not be served');
  }
}
