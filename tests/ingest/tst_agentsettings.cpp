// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/agentsettings.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

const QString Token = u"gh_AAAAbbbbCCCCdddd"_s;
const ListenerFacts Plain{u"http://127.0.0.1:4318"_s, Token, {}};
const ListenerFacts Tls{u"https://10.0.0.7:4318"_s, Token, u"/home/dev/it's \"mine\"/listener.crt"_s};

AgentSettings of(const QString &id, const ListenerFacts &listener)
{
    for (const AgentSettings &settings : agentSettings(listener))
        if (settings.id == id)
            return settings;
    return {};
}

/// What a shell makes of the block: the values it exports.
QHash<QString, QString> exported(const QString &block)
{
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"env -i /bin/sh -c \"$0\"'\nenv'"_s, block});
    if (!shell.waitForFinished() || shell.exitCode() != 0)
        return {};
    QHash<QString, QString> values;
    for (const QString &line : QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n'))
        values.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
    return values;
}

} // namespace

class TestAgentSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyAgent_hasAWholeBlock()
    {
        QSet<QString> ids;
        for (const AgentSettings &settings : agentSettings(Plain)) {
            ids << settings.id;
            QVERIFY2(settings.text.contains(Plain.http), qPrintable(settings.id));
            QVERIFY2(settings.text.contains(Token), qPrintable(settings.id));
            QVERIFY2(settings.text.endsWith(u'\n'), qPrintable(settings.id));
        }
        QCOMPARE(
            ids,
            (QSet<QString>{u"claude-code"_s, u"claude-code-shell"_s, u"codex"_s, u"gemini-cli"_s, u"opentelemetry"_s}));
    }

    void claudeCode_fileIsJson_withAllItNeeds()
    {
        for (const ListenerFacts &listener : {Plain, Tls}) {
            const QString text = of(u"claude-code"_s, listener).text;
            const QJsonObject env = QJsonDocument::fromJson(text.toUtf8()).object()[u"env"_s].toObject();
            QCOMPARE(env[u"CLAUDE_CODE_ENABLE_TELEMETRY"_s].toString(), u"1"_s);
            QCOMPARE(env[u"OTEL_METRICS_EXPORTER"_s].toString(), u"otlp"_s);
            QCOMPARE(env[u"OTEL_LOGS_EXPORTER"_s].toString(), u"otlp"_s);
            QCOMPARE(env[u"OTEL_TRACES_EXPORTER"_s].toString(), u"otlp"_s);
            QCOMPARE(env[u"CLAUDE_CODE_ENHANCED_TELEMETRY_BETA"_s].toString(), u"1"_s);
            QCOMPARE(env[u"OTEL_EXPORTER_OTLP_PROTOCOL"_s].toString(), u"http/protobuf"_s);
            QCOMPARE(env[u"OTEL_EXPORTER_OTLP_ENDPOINT"_s].toString(), listener.http);
            QCOMPARE(env[u"OTEL_EXPORTER_OTLP_HEADERS"_s].toString(), u"Authorization=Bearer "_s + Token);
            QCOMPARE(env[u"NODE_EXTRA_CA_CERTS"_s].toString(), listener.certificateFile);
        }
    }

    void claudeCode_shellSaysTheSameAsTheFile()
    {
        const auto values = exported(of(u"claude-code-shell"_s, Tls).text);
        const QString file = of(u"claude-code"_s, Tls).text;
        const QJsonObject env = QJsonDocument::fromJson(file.toUtf8()).object()[u"env"_s].toObject();
        QCOMPARE(env.size(), 9);
        for (const QString &name : env.keys())
            QCOMPARE(values.value(name), env[name].toString());
    }

    void codex_hasAnEndpointForEachSignal_andNoInlineTableOverLines()
    {
        const QString text = of(u"codex"_s, Plain).text;
        QVERIFY(text.startsWith(u"[otel]\n"_s));
        QVERIFY(text.contains(u"[otel.exporter.otlp-http]\nendpoint = \"http://127.0.0.1:4318/v1/logs\"\n"
                              "protocol = \"binary\"\n"_s));
        QVERIFY(
            text.contains(u"[otel.metrics_exporter.otlp-http]\nendpoint = \"http://127.0.0.1:4318/v1/metrics\"\n"_s));
        QCOMPARE(text.count(u"Authorization = \"Bearer %1\"\n"_s.arg(Token)), 2);
        QVERIFY(text.contains(u"log_user_prompt = false\n"_s));
        QVERIFY(!text.contains(u'{') && !text.contains(u"ca-certificate"_s));
        QCOMPARE(of(u"codex"_s, Tls).text.count(u"ca-certificate = \"/home/dev/it's \\\"mine\\\"/listener.crt\"\n"_s),
                 2);
    }

    void gemini_sendsItsHeaderByTheVariableOfItsSdk_andNoPrompts()
    {
        const auto values = exported(of(u"gemini-cli"_s, Plain).text);
        QCOMPARE(values.value(u"GEMINI_TELEMETRY_ENABLED"_s), u"true"_s);
        QCOMPARE(values.value(u"GEMINI_TELEMETRY_OTLP_ENDPOINT"_s), Plain.http);
        QCOMPARE(values.value(u"GEMINI_TELEMETRY_OTLP_PROTOCOL"_s), u"http"_s);
        QCOMPARE(values.value(u"GEMINI_TELEMETRY_LOG_PROMPTS"_s), u"false"_s);
        QCOMPARE(values.value(u"OTEL_EXPORTER_OTLP_HEADERS"_s), u"Authorization=Bearer "_s + Token);
    }

    void anySdk_getsAnEncodedHeader_andTheCertificate()
    {
        const auto values = exported(of(u"opentelemetry"_s, Tls).text);
        QCOMPARE(values.value(u"OTEL_EXPORTER_OTLP_HEADERS"_s), u"Authorization=Bearer%20"_s + Token);
        QCOMPARE(values.value(u"OTEL_EXPORTER_OTLP_CERTIFICATE"_s), Tls.certificateFile);
        QCOMPARE(values.value(u"OTEL_EXPORTER_OTLP_PROTOCOL"_s), u"http/protobuf"_s);
    }

    void hidden_showsNothingOfTheToken_andAllElse()
    {
        for (const AgentSettings &settings : agentSettings(Plain)) {
            const QString shown = settings.hidden();
            QVERIFY(!shown.contains(Token) && !shown.contains(u"AAAA"_s) && !shown.contains(u"dddd"_s));
            QVERIFY(shown.contains(u"gh_"_s + QString(12, QChar(0x2022))));
            QCOMPARE(shown.count(u'\n'), settings.text.count(u'\n'));
        }
    }

    void withoutAToken_aPlaceIsLeft()
    {
        for (const AgentSettings &settings : agentSettings({u"http://127.0.0.1:4318"_s, {}, {}})) {
            QVERIFY(settings.text.contains(u"TOKEN"_s));
            QCOMPARE(settings.hidden(), settings.text);
        }
    }
};

QTEST_GUILESS_MAIN(TestAgentSettings)
#include "tst_agentsettings.moc"
