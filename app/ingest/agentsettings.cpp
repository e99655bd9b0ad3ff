// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/agentsettings.h"

#include <QStringList>

#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Variables = std::vector<std::pair<QString, QString>>;

// Stands where no token is known yet, so that the block is whole but for it.
QString tokenOf(const ListenerFacts &listener)
{
    return listener.token.isEmpty() ? u"TOKEN"_s : listener.token;
}

/// For a string in JSON or TOML: addresses and tokens have nothing to escape, a path may.
QString quoted(QString text)
{
    return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

/// For a shell: within single quotes nothing is special but the quote itself.
QString shellWord(QString text)
{
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

QString exports(const Variables &variables)
{
    QString text;
    for (const auto &[name, value] : variables)
        text += u"export %1=%2\n"_s.arg(name, shellWord(value));
    return text;
}

Variables claudeVariables(const ListenerFacts &listener)
{
    Variables variables{{u"CLAUDE_CODE_ENABLE_TELEMETRY"_s, u"1"_s},
                        {u"OTEL_METRICS_EXPORTER"_s, u"otlp"_s},
                        {u"OTEL_LOGS_EXPORTER"_s, u"otlp"_s},
                        {u"CLAUDE_CODE_ENHANCED_TELEMETRY_BETA"_s, u"1"_s}, // without it no traces
                        {u"OTEL_TRACES_EXPORTER"_s, u"otlp"_s},
                        {u"OTEL_EXPORTER_OTLP_PROTOCOL"_s, u"http/protobuf"_s}, // there is no default
                        {u"OTEL_EXPORTER_OTLP_ENDPOINT"_s, listener.http},
                        {u"OTEL_EXPORTER_OTLP_HEADERS"_s, u"Authorization=Bearer "_s + tokenOf(listener)}};
    if (!listener.certificateFile.isEmpty())
        variables.emplace_back(u"NODE_EXTRA_CA_CERTS"_s, listener.certificateFile);
    return variables;
}

QString claudeFile(const ListenerFacts &listener)
{
    QStringList lines;
    for (const auto &[name, value] : claudeVariables(listener))
        lines << u"    %1: %2"_s.arg(quoted(name), quoted(value));
    return u"{\n  \"env\": {\n%1\n  }\n}\n"_s.arg(lines.join(u",\n"_s));
}

/// One exporter of Codex. Tables instead of inline ones: an inline table of TOML 1.0 may not span lines.
QString codexExporter(const QString &key, const QString &path, const ListenerFacts &listener)
{
    const QString table = u"otel.%1.otlp-http"_s.arg(key);
    QString text = u"\n[%1]\nendpoint = %2\nprotocol = \"binary\"\n"_s.arg(table, quoted(listener.http + path));
    text += u"\n[%1.headers]\nAuthorization = %2\n"_s.arg(table, quoted(u"Bearer "_s + tokenOf(listener)));
    if (!listener.certificateFile.isEmpty())
        text += u"\n[%1.tls]\nca-certificate = %2\n"_s.arg(table, quoted(listener.certificateFile));
    return text;
}

// Its traces are left out: thousands of spans of its own inner workings, and nothing that the other two do not say.
QString codexFile(const ListenerFacts &listener)
{
    return u"[otel]\nlog_user_prompt = false\n"_s + codexExporter(u"exporter"_s, u"/v1/logs"_s, listener)
        + codexExporter(u"metrics_exporter"_s, u"/v1/metrics"_s, listener);
}

// All of it in the environment: its settings file has no place for a header, and its variables win over the file.
Variables geminiVariables(const ListenerFacts &listener)
{
    Variables variables{{u"GEMINI_TELEMETRY_ENABLED"_s, u"true"_s},
                        {u"GEMINI_TELEMETRY_TARGET"_s, u"local"_s},
                        {u"GEMINI_TELEMETRY_OTLP_ENDPOINT"_s, listener.http},
                        {u"GEMINI_TELEMETRY_OTLP_PROTOCOL"_s, u"http"_s},
                        {u"GEMINI_TELEMETRY_LOG_PROMPTS"_s, u"false"_s}, // prompts are sent unless told
                        {u"OTEL_EXPORTER_OTLP_HEADERS"_s, u"Authorization=Bearer "_s + tokenOf(listener)}};
    if (!listener.certificateFile.isEmpty())
        variables.emplace_back(u"NODE_EXTRA_CA_CERTS"_s, listener.certificateFile);
    return variables;
}

// The specification has header values URL-encoded, and some SDKs refuse a bare space.
Variables sdkVariables(const ListenerFacts &listener)
{
    Variables variables{{u"OTEL_TRACES_EXPORTER"_s, u"otlp"_s},
                        {u"OTEL_METRICS_EXPORTER"_s, u"otlp"_s},
                        {u"OTEL_LOGS_EXPORTER"_s, u"otlp"_s},
                        {u"OTEL_EXPORTER_OTLP_PROTOCOL"_s, u"http/protobuf"_s},
                        {u"OTEL_EXPORTER_OTLP_ENDPOINT"_s, listener.http},
                        {u"OTEL_EXPORTER_OTLP_HEADERS"_s, u"Authorization=Bearer%20"_s + tokenOf(listener)}};
    if (!listener.certificateFile.isEmpty())
        variables.emplace_back(u"OTEL_EXPORTER_OTLP_CERTIFICATE"_s, listener.certificateFile);
    return variables;
}

} // namespace

QString AgentSettings::hidden() const
{
    if (secret.isEmpty())
        return text;
    // What kind of token it is stays readable: "gh_" and dots.
    const QString mask = (secret.startsWith(u"gh_"_s) ? u"gh_"_s : QString()) + QString(12, QChar(0x2022));
    return QString(text).replace(secret, mask);
}

std::vector<AgentSettings> agentSettings(const ListenerFacts &listener)
{
    const QString &secret = listener.token;
    return {{u"claude-code"_s, u"Claude Code"_s, u"~/.claude/settings.json"_s, claudeFile(listener), secret},
            {u"claude-code-shell"_s, u"Claude Code"_s, {}, exports(claudeVariables(listener)), secret},
            {u"codex"_s, u"Codex CLI"_s, u"~/.codex/config.toml"_s, codexFile(listener), secret},
            {u"gemini-cli"_s, u"Gemini CLI"_s, {}, exports(geminiVariables(listener)), secret},
            {u"opentelemetry"_s, {}, {}, exports(sdkVariables(listener)), secret}};
}

} // namespace glasshouse
