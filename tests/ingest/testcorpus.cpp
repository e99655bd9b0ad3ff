// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcorpus.h"

#include "access/access.h"
#include "ingest/importer.h"
#include "ingest/rollupcheck.h"
#include "query/reader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace glasshouse::test {

Line::Line(const char *type, const QString &session, const QString &uuid, const QString &time)
{
    m_record = {{u"type"_s, QString::fromLatin1(type)},
                {u"sessionId"_s, session},
                {u"uuid"_s, uuid},
                {u"parentUuid"_s, QJsonValue()}};
    if (!time.isEmpty())
        m_record.insert(u"timestamp"_s, time);
    m_message.insert(u"role"_s, QString::fromLatin1(type));
}

Line &Line::model(const QString &messageId, const QString &model, qint64 input, qint64 output, qint64 cacheRead)
{
    m_message.insert(u"id"_s, messageId);
    m_message.insert(u"model"_s, model);
    m_message.insert(u"usage"_s,
                     QJsonObject{{u"input_tokens"_s, input},
                                 {u"output_tokens"_s, output},
                                 {u"cache_read_input_tokens"_s, cacheRead}});
    m_record.insert(u"requestId"_s, QString(u"req_"_s + messageId));
    return *this;
}

Line &Line::finished()
{
    m_message.insert(u"stop_reason"_s, u"end_turn"_s);
    return *this;
}

Line &Line::text(const QString &text)
{
    m_content.append(QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, text}});
    return *this;
}

Line &Line::toolUse(const QString &id, const QString &name)
{
    m_content.append(
        QJsonObject{{u"type"_s, u"tool_use"_s}, {u"id"_s, id}, {u"name"_s, name}, {u"input"_s, QJsonObject()}});
    return *this;
}

Line &Line::toolResult(const QString &id, bool isError)
{
    QJsonObject result{
        {u"type"_s, u"tool_result"_s}, {u"tool_use_id"_s, id}, {u"content"_s, isError ? u"Exit code 1"_s : u"done"_s}};
    if (isError)
        result.insert(u"is_error"_s, true);
    m_content.append(result);
    return *this;
}

Line &Line::cwd(const QString &cwd)
{
    m_record.insert(u"cwd"_s, cwd);
    return *this;
}

Line &Line::sidechain(const QString &agentId)
{
    m_record.insert(u"isSidechain"_s, true);
    m_record.insert(u"agentId"_s, agentId);
    return *this;
}

Line::operator QByteArray() const
{
    QJsonObject message = m_message;
    message.insert(u"content"_s, m_content);
    QJsonObject record = m_record;
    record.insert(u"message"_s, message);
    return QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n';
}

QMap<QString, QByteArray> trickyCorpus()
{
    const auto at = [](int minute) { return u"2026-10-25T00:%1:00.000Z"_s.arg(minute, 2, 10, QLatin1Char('0')); };
    const QString opus = u"claude-opus-5"_s, mystery = u"mystery-model-9"_s, haiku = u"claude-haiku-4-5-20251001"_s;
    const QByteArray prompt =
        Line("user", u"s-parent"_s, u"u1"_s, at(1)).text(u"Fix the flaky test"_s).cwd(u"/home/dev/shop"_s);
    QByteArray parent = prompt;
    // One answer streamed as three lines; the output grows, the last one is whole.
    parent += Line("assistant", u"s-parent"_s, u"a1"_s, at(2))
                  .model(u"msg_1"_s, opus, 10, 1, 500)
                  .text(u"I look."_s)
                  .cwd(u"/home/dev/shop"_s);
    parent += Line("assistant", u"s-parent"_s, u"a2"_s, at(3))
                  .model(u"msg_1"_s, opus, 10, 40, 500)
                  .toolUse(u"toolu_1"_s, u"Bash"_s)
                  .cwd(u"/home/dev/shop"_s);
    parent += Line("assistant", u"s-parent"_s, u"a3"_s, at(4))
                  .model(u"msg_1"_s, opus, 10, 90, 500)
                  .finished()
                  .toolUse(u"toolu_2"_s, u"Read"_s)
                  .cwd(u"/home/dev/shop"_s);
    parent += Line("user", u"s-parent"_s, u"r1"_s, at(5)).toolResult(u"toolu_1"_s, true).cwd(u"/home/dev/shop"_s);
    parent += Line("user", u"s-parent"_s, u"r2"_s, at(6)).toolResult(u"toolu_2"_s).cwd(u"/home/dev/shop"_s);
    parent +=
        Line("assistant", u"s-parent"_s, u"a4"_s, at(16)).model(u"msg_2"_s, mystery, 7, 70).cwd(u"/home/dev/shop"_s);
    parent += "{\"type\":\"assistant\",\"torn\n";
    parent += Line("assistant", u"s-parent"_s, u"a5"_s, QString()).model(u"msg_3"_s, opus, 1, 5);
    // A fork repeats the history under its own session id and then goes on.
    QByteArray fork = parent.left(parent.indexOf("{\"type\":\"assistant\",\"torn"));
    fork.replace("s-parent", "s-twin");
    fork += Line("assistant", u"s-twin"_s, u"f1"_s, at(40))
                .model(u"msg_4"_s, opus, 3, 30)
                .finished()
                .toolUse(u"toolu_3"_s, u"Edit"_s)
                .cwd(u"/home/dev/shop/src"_s);
    // A resumed session holds an older sighting of the fork's answer, and a later, larger one of the parent's.
    QByteArray resumed =
        Line("assistant", u"s-again"_s, u"g1"_s, at(39)).model(u"msg_4"_s, opus, 3, 2).cwd(u"/home/dev/shop"_s);
    resumed +=
        Line("assistant", u"s-again"_s, u"g2"_s, at(50)).model(u"msg_1"_s, opus, 10, 120, 500).cwd(u"/home/dev/shop"_s);
    resumed += Line("user", u"s-again"_s, u"g3"_s, at(51)).toolResult(u"toolu_3"_s, true).cwd(u"/home/dev/shop"_s);
    QByteArray agent = Line("user", u"s-parent"_s, u"x1"_s, at(7)).text(u"Search the fixtures"_s).sidechain(u"b7c"_s);
    agent += Line("assistant", u"s-parent"_s, u"x2"_s, at(8))
                 .model(u"msg_5"_s, haiku, 2, 20)
                 .finished()
                 .toolUse(u"toolu_4"_s, u"Grep"_s)
                 .sidechain(u"b7c"_s);
    agent += Line("user", u"s-parent"_s, u"x3"_s, at(9)).toolResult(u"toolu_4"_s).sidechain(u"b7c"_s);
    return {{u"projects/-home-dev-shop/s-parent.jsonl"_s, parent},
            {u"projects/-home-dev-shop/s-twin.jsonl"_s, fork},
            {u"projects/-home-dev-shop/s-again.jsonl"_s, resumed},
            {u"projects/-home-dev-shop/s-parent/subagents/agent-b7c.jsonl"_s, agent}};
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

void appendFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::Append) || file.write(bytes) != bytes.size())
        qFatal("cannot append to %s", qPrintable(path));
}

Result<ImportReport> importInto(const QString &storePath, const QStringList &paths)
{
    const std::atomic_bool stop{false};
    return runImport({storePath, paths, {}}, {}, stop);
}

namespace {

QString figures(const UsageFigures &u)
{
    return u"%1 calls, %2+%3+%4+%5+%6, %7, %8 unpriced%9"_s.arg(u.calls)
        .arg(u.tokens.input)
        .arg(u.tokens.output)
        .arg(u.tokens.cacheRead)
        .arg(u.tokens.cacheWrite5m)
        .arg(u.tokens.cacheWrite1h)
        .arg(u.cost ? QString::number(u.cost->value) : u"no price"_s)
        .arg(u.unpricedTokens)
        .arg(u.lowerBound ? u", at least"_s : QString());
}

} // namespace

QString describe(const QString &storePath)
{
    auto reader = StoreReader::open(storePath);
    if (!reader)
        return reader.error().message;
    QString text;
    for (const auto grouping :
         {UsageQuestion::Grouping::Daily, UsageQuestion::Grouping::Session, UsageQuestion::Grouping::Project}) {
        UsageQuestion question;
        question.zone = u"Europe/Paris"_s;
        question.grouping = grouping;
        question.byModel = true;
        const auto usage = (*reader)->ask(question, Access::localOwner());
        if (!usage)
            return usage.error().message;
        for (const UsageRow &row : usage->rows)
            text += u"%1 %2: %3\n"_s.arg(row.period, *row.model, figures(row.figures));
    }
    const auto sessions = (*reader)->ask(SessionsQuestion{}, Access::localOwner());
    if (!sessions)
        return sessions.error().message;
    for (const SessionSummary &s : sessions->sessions)
        text += u"%1 \"%2\" %3 %4 %5..%6 %7 prompts %8 tools %9 errors"_s.arg(s.id, s.title, s.project, s.model)
                    .arg(s.firstMs)
                    .arg(s.lastMs)
                    .arg(s.prompts)
                    .arg(s.toolCalls)
                    .arg(s.errors)
            + u" %1 denials %2 agents %3\n"_s.arg(s.denials).arg(s.agentRuns).arg(figures(s.usage));
    const auto rollups = verifyRollups(storePath);
    if (!rollups)
        return rollups.error().message;
    text += rollups->wrong ? rollups->examples.join(u'\n') : u"rollups right\n"_s;
    return text;
}

} // namespace glasshouse::test
