// SPDX-License-Identifier: GPL-3.0-or-later
// A small program with the official OpenTelemetry SDK: sends log records, metrics and spans, always the same ones but for the
// times of metrics. Where to and how is set by the environment alone, as its users do it: OTEL_EXPORTER_OTLP_ENDPOINT,
// OTEL_EXPORTER_OTLP_PROTOCOL, OTEL_EXPORTER_OTLP_HEADERS, OTEL_EXPORTER_OTLP_COMPRESSION.
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, diag, trace } from '@opentelemetry/api';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { LoggerProvider, SimpleLogRecordProcessor } from '@opentelemetry/sdk-logs';
import { AggregationTemporality, MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';

const packages = { 'http/protobuf': 'proto', 'http/json': 'http', grpc: 'grpc' };
const kind = packages[process.env.OTEL_EXPORTER_OTLP_PROTOCOL];
if (!kind) throw new Error('OTEL_EXPORTER_OTLP_PROTOCOL says nothing that is known here');
const { OTLPLogExporter } = await import(`@opentelemetry/exporter-logs-otlp-${kind}`);
const { OTLPMetricExporter } = await import(`@opentelemetry/exporter-metrics-otlp-${kind}`);
const { OTLPTraceExporter } = await import(`@opentelemetry/exporter-trace-otlp-${kind}`);

// What cannot be sent is said, and makes the exit code: the SDK itself would go on in silence.
const complain = (...words) => {
    console.error(...words);
    process.exitCode = 1;
};
diag.setLogger({ error: complain, warn: complain, info() {}, debug() {}, verbose() {} });

const resource = resourceFromAttributes({ 'service.name': 'greeter', 'service.version': '1.2.3', 'host.name': 'workshop' });
const start = Number(process.argv[2]); // milliseconds since 1970
const at = (ms) => [Math.floor((start + ms) / 1000), ((start + ms) % 1000) * 1e6];

// Spans: a request, in which a model is asked and a tool is run; and one that fails.
let last = 0;
const hex = (digits) => (++last).toString(16).padStart(digits, '0');
const idGenerator = { generateTraceId: () => hex(32), generateSpanId: () => hex(16) };
const tracing = new BasicTracerProvider({ resource, idGenerator, spanProcessors: [new SimpleSpanProcessor(new OTLPTraceExporter())] });
const tracer = tracing.getTracer('greeter.tracing', '0.1');

const request = tracer.startSpan('POST /greet', { startTime: at(0), kind: SpanKind.SERVER, attributes: { 'http.response.status_code': 200 } }, ROOT_CONTEXT);
const within = trace.setSpan(ROOT_CONTEXT, request);
const chat = tracer.startSpan('chat gpt-5', {
    startTime: at(100),
    kind: SpanKind.CLIENT,
    attributes: {
        'gen_ai.operation.name': 'chat', 'gen_ai.provider.name': 'openai', 'gen_ai.request.model': 'gpt-5',
        'gen_ai.response.model': 'gpt-5-2025-08-07', 'gen_ai.response.id': 'chatcmpl-0123456789', 'gen_ai.conversation.id': 'conversation-1',
        'gen_ai.usage.input_tokens': 1500, 'gen_ai.usage.output_tokens': 250, 'gen_ai.usage.cache_read.input_tokens': 1024,
        'gen_ai.response.finish_reasons': ['stop'], 'gen_ai.request.temperature': 0.25,
    },
}, within);
chat.end(at(900));
const tool = tracer.startSpan('execute_tool get_weather', {
    startTime: at(1000),
    attributes: {
        'gen_ai.operation.name': 'execute_tool', 'gen_ai.tool.name': 'get_weather', 'gen_ai.tool.call.id': 'call_abcdefghijklmnop',
        'gen_ai.conversation.id': 'conversation-1', 'gen_ai.tool.call.arguments': '{"city":"Brno"}',
    },
}, within);
tool.end(at(1250));
request.addEvent('greeted', { count: 1 }, at(1300));
request.setStatus({ code: SpanStatusCode.OK });
request.end(at(1500));
const failing = tracer.startSpan('SELECT greetings', { startTime: at(2000) }, ROOT_CONTEXT);
failing.setStatus({ code: SpanStatusCode.ERROR, message: 'no such table' });
failing.setAttribute('error.type', 'OperationalError');
failing.end(at(2010));

// Log records: one with every type of value, one that is an event within the request.
const logging = new LoggerProvider({ resource, processors: [new SimpleLogRecordProcessor({ exporter: new OTLPLogExporter() })] });
const logger = logging.getLogger('greeter.logging', '0.2');
logger.emit({
    timestamp: at(3000), observedTimestamp: at(3001), severityNumber: 9, severityText: 'INFO', body: 'a greeting was sent',
    attributes: {
        text: 'plain', whole: 42, big: 9007199254740991, negative: -7, fraction: 0.125, yes: true, no: false, list: ['a', 'b'],
        map: { inner: 'value', deep: { number: 1 } },
    },
    context: ROOT_CONTEXT,
});
logger.emit({
    timestamp: at(1400), observedTimestamp: at(1400), severityNumber: 17, eventName: 'greeting.failed',
    attributes: { 'session.id': 'conversation-1', 'error.type': 'timeout' }, context: within,
});

// Times of metrics are milliseconds, and two exports within one would be the same point.
const nextMillisecond = async () => {
    for (const now = Date.now(); Date.now() <= now;) await new Promise(setImmediate);
};

// Metrics: the same counter in both temporalities, a counter that falls, a gauge, a histogram, each exported twice.
for (const [scope, temporalityPreference] of [['delta', AggregationTemporality.DELTA], ['cumulative', AggregationTemporality.CUMULATIVE]]) {
    const reader = new PeriodicExportingMetricReader({ exporter: new OTLPMetricExporter({ temporalityPreference }), exportIntervalMillis: 3_600_000 });
    const metrics = new MeterProvider({ resource, readers: [reader] });
    const meter = metrics.getMeter(`greeter.${scope}`, '0.3');
    const greetings = meter.createCounter('greetings', { unit: '{greeting}' });
    const bytes = meter.createCounter('sent', { unit: 'By' });
    const open = meter.createUpDownCounter('open');
    const warmth = meter.createGauge('warmth', { unit: 'Cel' });
    const took = meter.createHistogram('took', { unit: 's', advice: { explicitBucketBoundaries: [1, 5, 10] } });
    for (const round of [1, 2]) {
        greetings.add(round * 3, { language: 'cs' });
        greetings.add(round, { language: 'en', loud: true });
        bytes.add(round * 0.5);
        open.add(round === 1 ? 5 : -2);
        warmth.record(round * 20.5);
        for (const seconds of [0.5, 4, 40]) took.record(seconds * round);
        await metrics.forceFlush();
        await nextMillisecond();
    }
    await metrics.shutdown();
}
await tracing.shutdown();
await logging.shutdown();
