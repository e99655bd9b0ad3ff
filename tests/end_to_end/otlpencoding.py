# SPDX-License-Identifier: GPL-3.0-or-later
"""OTLP requests as JSON turned into protobuf: the same request for every protocol. Plain and slow; the numbers are those of
the public opentelemetry-proto files."""
import struct

# message -> {name in JSON: (field, type)}; a type in brackets repeats, a name is another message.
MESSAGES = {
    'logs': {'resourceLogs': (1, ['ResourceLogs'])},
    'metrics': {'resourceMetrics': (1, ['ResourceMetrics'])},
    'traces': {'resourceSpans': (1, ['ResourceSpans'])},
    'ResourceLogs': {'resource': (1, 'Resource'), 'scopeLogs': (2, ['ScopeLogs']), 'schemaUrl': (3, 'text')},
    'ResourceMetrics': {'resource': (1, 'Resource'), 'scopeMetrics': (2, ['ScopeMetrics']), 'schemaUrl': (3, 'text')},
    'ResourceSpans': {'resource': (1, 'Resource'), 'scopeSpans': (2, ['ScopeSpans']), 'schemaUrl': (3, 'text')},
    'Resource': {'attributes': (1, ['KeyValue']), 'droppedAttributesCount': (2, 'varint'), 'entityRefs': (3, ['EntityRef'])},
    'EntityRef': {'schemaUrl': (1, 'text'), 'type': (2, 'text'), 'idKeys': (3, ['text']), 'descriptionKeys': (4, ['text'])},
    'ScopeLogs': {'scope': (1, 'Scope'), 'logRecords': (2, ['LogRecord']), 'schemaUrl': (3, 'text')},
    'ScopeMetrics': {'scope': (1, 'Scope'), 'metrics': (2, ['Metric']), 'schemaUrl': (3, 'text')},
    'ScopeSpans': {'scope': (1, 'Scope'), 'spans': (2, ['Span']), 'schemaUrl': (3, 'text')},
    'Scope': {'name': (1, 'text'), 'version': (2, 'text'), 'attributes': (3, ['KeyValue']), 'droppedAttributesCount': (4, 'varint')},
    'KeyValue': {'key': (1, 'text'), 'value': (2, 'Value')},
    'Value': {'stringValue': (1, 'text'), 'boolValue': (2, 'varint'), 'intValue': (3, 'varint'), 'doubleValue': (4, 'double'),
              'arrayValue': (5, 'Array'), 'kvlistValue': (6, 'Map')},
    'Array': {'values': (1, ['Value'])},
    'Map': {'values': (1, ['KeyValue'])},
    'LogRecord': {'timeUnixNano': (1, 'fixed64'), 'severityNumber': (2, 'varint'), 'severityText': (3, 'text'), 'body': (5, 'Value'),
                  'attributes': (6, ['KeyValue']), 'droppedAttributesCount': (7, 'varint'), 'flags': (8, 'fixed32'),
                  'traceId': (9, 'hex'), 'spanId': (10, 'hex'), 'observedTimeUnixNano': (11, 'fixed64'), 'eventName': (12, 'text')},
    'Metric': {'name': (1, 'text'), 'description': (2, 'text'), 'unit': (3, 'text'), 'gauge': (5, 'Gauge'), 'sum': (7, 'Sum'),
               'histogram': (9, 'Histogram'), 'metadata': (12, ['KeyValue'])},
    'Gauge': {'dataPoints': (1, ['NumberPoint'])},
    'Sum': {'dataPoints': (1, ['NumberPoint']), 'aggregationTemporality': (2, 'varint'), 'isMonotonic': (3, 'varint')},
    'Histogram': {'dataPoints': (1, ['HistogramPoint']), 'aggregationTemporality': (2, 'varint')},
    'NumberPoint': {'startTimeUnixNano': (2, 'fixed64'), 'timeUnixNano': (3, 'fixed64'), 'asDouble': (4, 'double'),
                    'exemplars': (5, ['Exemplar']), 'asInt': (6, 'fixed64'), 'attributes': (7, ['KeyValue']), 'flags': (8, 'varint')},
    'HistogramPoint': {'startTimeUnixNano': (2, 'fixed64'), 'timeUnixNano': (3, 'fixed64'), 'count': (4, 'fixed64'), 'sum': (5, 'double'),
                       'bucketCounts': (6, ['fixed64']), 'explicitBounds': (7, ['double']), 'exemplars': (8, ['Exemplar']),
                       'attributes': (9, ['KeyValue']), 'flags': (10, 'varint'), 'min': (11, 'double'), 'max': (12, 'double')},
    'Exemplar': {'timeUnixNano': (2, 'fixed64'), 'asDouble': (3, 'double'), 'spanId': (4, 'hex'), 'traceId': (5, 'hex'),
                 'asInt': (6, 'fixed64'), 'filteredAttributes': (7, ['KeyValue'])},
    'Span': {'traceId': (1, 'hex'), 'spanId': (2, 'hex'), 'traceState': (3, 'text'), 'parentSpanId': (4, 'hex'), 'name': (5, 'text'),
             'kind': (6, 'varint'), 'startTimeUnixNano': (7, 'fixed64'), 'endTimeUnixNano': (8, 'fixed64'), 'attributes': (9, ['KeyValue']),
             'droppedAttributesCount': (10, 'varint'), 'events': (11, ['SpanEvent']), 'droppedEventsCount': (12, 'varint'),
             'links': (13, ['Link']), 'droppedLinksCount': (14, 'varint'), 'status': (15, 'Status'), 'flags': (16, 'fixed32')},
    'SpanEvent': {'timeUnixNano': (1, 'fixed64'), 'name': (2, 'text'), 'attributes': (3, ['KeyValue']), 'droppedAttributesCount': (4, 'varint')},
    'Link': {'traceId': (1, 'hex'), 'spanId': (2, 'hex'), 'traceState': (3, 'text'), 'attributes': (4, ['KeyValue']),
             'droppedAttributesCount': (5, 'varint'), 'flags': (6, 'fixed32')},
    'Status': {'message': (2, 'text'), 'code': (3, 'varint')},
}
GRPC_PATHS = {signal: f'/opentelemetry.proto.collector.{package}.v1.{name}Service/Export'
              for signal, package, name in (('logs', 'logs', 'Logs'), ('metrics', 'metrics', 'Metrics'), ('traces', 'trace', 'Trace'))}


def varint(number: int) -> bytes:
    number &= (1 << 64) - 1  # negative ones in two's complement
    said = bytearray()
    while number > 0x7f:
        said.append(number & 0x7f | 0x80)
        number >>= 7
    return bytes(said) + bytes([number])


def encoded(value, kind: str) -> tuple[int, bytes]:
    """(wire type, bytes) of one value."""
    if kind == 'varint':
        return 0, varint(int(value))
    if kind == 'fixed64':
        return 1, struct.pack('<Q', int(value) & (1 << 64) - 1)
    if kind == 'double':
        return 1, struct.pack('<d', float(value))
    if kind == 'fixed32':
        return 5, struct.pack('<I', int(value))
    content = value.encode() if kind == 'text' else bytes.fromhex(value) if kind == 'hex' else protobuf(value, kind)
    return 2, varint(len(content)) + content


def protobuf(message: dict, kind: str) -> bytes:
    """`kind`: 'logs', 'metrics' or 'traces' for a whole request. A name that is not in the table fails: nothing is lost."""
    said = []
    for name, value in message.items():
        field, of = MESSAGES[kind][name]
        if value is None:
            continue
        for one in value if isinstance(of, list) else [value]:
            wire, content = encoded(one, of[0] if isinstance(of, list) else of)
            said.append(varint(field << 3 | wire) + content)
    return b''.join(said)
