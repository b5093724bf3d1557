import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { reportHealth } from '@uplift/infra/observability/health-server';
import { z } from 'zod';
import { Public } from '../access/allow.js';
import type { ApiResponse } from '../http/api-request.js';
import { ReadinessChecks } from '../parts/readiness-checks.js';
import { Measures } from '../parts/measures.js';

const Live = z.object({ status: z.literal('live') }).meta({ id: 'Live' });
const Ready = z.object({ status: z.enum(['ready', 'not-ready']), checks: z.record(z.string(), z.string()) }).meta({ id: 'Ready' });

@ApiTags('health')
@Controller()
export class HealthController {
  constructor(private readonly readiness: ReadinessChecks, private readonly measures: Measures) {}

  @Get('health/live') @Public()
  @ApiOperation({ summary: 'The process answers' }) @ApiOkResponse({ standardSchema: Live })
  live(): z.infer<typeof Live> { return { status: 'live' }; }

  @Get('health/ready') @Public()
  @ApiOperation({ summary: 'Everything it needs answers' }) @ApiOkResponse({ standardSchema: Ready }) @ApiServiceUnavailableResponse({ standardSchema: Ready })
  async ready(@Res() response: ApiResponse): Promise<void> {
    const report: z.infer<typeof Ready> = await reportHealth(this.readiness.checks);
    response.status(report.status === 'ready' ? 200 : 503).json(report);
  }

  @Get('metrics') @Public()
  @ApiProduces('text/plain')
  @ApiOperation({ summary: 'Measures for Prometheus' }) @ApiOkResponse({ schema: { type: 'string' } })
  async metrics(@Res() response: ApiResponse): Promise<void> {
    response.status(200).type(this.measures.registry.contentType).send(await this.measures.text());
  }
}
