// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/timerange.h"
#include "wire/messages.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

struct Delivery {
    Arena arena;
    QByteArray body;
    std::optional<Event> event;
    int taken = 0;
    QString error;

    std::function<void(const Event &)> taking()
    {
        return [this](const Event &e) { event = e, ++taken; };
    }
    std::string_view text() const { return {body.constData(), size_t(body.size())}; }
    void note(const Result<void> &read)
    {
        if (!read)
            error = read.error().message;
    }
};

std::unique_ptr<Delivery> github(const QByteArray &body, std::string_view name, std::string_view delivery = "guid-1",
                                 std::string_view type = "application/json")
{
    auto d = std::make_unique<Delivery>();
    d->body = body;
    d->note(readGithub(name, delivery, type, d->text(), d->arena, d->taking()));
    return d;
}

std::unique_ptr<Delivery> azure(const QByteArray &body)
{
    auto d = std::make_unique<Delivery>();
    d->body = body;
    d->note(readAzureDevOps(d->text(), d->arena, d->taking()));
    return d;
}

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString rowOf(const QString &file, const Event &e)
{
    return u"%1: %2 | %3 | %4 | %5 | %6 | %7 | %8\n"_s
        .arg(file, shown(e.action), shown(e.actor), shown(e.project), shown(e.resource))
        .arg(int(e.outcome))
        .arg(e.timeMs == NoTime ? 0 : e.timeMs)
        .arg(shown(e.correlation));
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesUnder(const QString &folder)
{
    const QString shared = qEnvironmentVariable("GLASSHOUSE_SHARED");
    QStringList files;
    if (!shared.isEmpty()) {
        QDirIterator each(shared + u"/data/"_s + folder, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext())
            files << each.next();
    }
    files.sort();
    return files;
}

} // namespace

class TestWebhooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void githubPush()
    {
        const auto d = github(R"({"ref":"refs/heads/feature/x","before":"aa","after":"bb","forced":false,
            "commits":[{"id":"bb","message":"a secret plan"}],"head_commit":{"message":"a secret plan"},
            "repository":{"full_name":"octo/hello","pushed_at":1557933657},"pusher":{"name":"ada"},"sender":{"login":"ada-l"}})",
                              "push");
        QVERIFY2(d->event, qPrintable(d->error));
        const Event &e = *d->event;
        QCOMPARE(e.kind, EventKind::DevOps);
        QCOMPARE(e.agent, std::string_view("github"));
        QCOMPARE(e.action, std::string_view("github.push"));
        QCOMPARE(e.actor, std::string_view("ada-l"));
        QCOMPARE(e.project, std::string_view("octo/hello"));
        QCOMPARE(e.resource, std::string_view("feature/x"));
        QCOMPARE(e.correlation, std::string_view("bb"));
        QCOMPARE(e.timeMs, 1'557'933'657'000);
        QCOMPARE(e.ownId, std::string_view("guid-1"));
        QVERIFY(e.idIsTimeless);
        QCOMPARE(integerOf(find(e.params, "commit_count")), 1);
        for (const Attribute &param : e.params)
            QVERIFY(textOf(&param).find("secret") == std::string_view::npos);
    }

    void githubRunsSayHowTheyEndedAndHowLongTheyTook_data()
    {
        QTest::addColumn<QByteArray>("conclusion");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("success") << "\"success\""_ba << Outcome::Ok;
        QTest::newRow("failure") << "\"failure\""_ba << Outcome::Error;
        QTest::newRow("timeout") << "\"timed_out\""_ba << Outcome::Error;
        QTest::newRow("cancelled") << "\"cancelled\""_ba << Outcome::Interrupted;
        QTest::newRow("skipped") << "\"skipped\""_ba << Outcome::Unknown;
        QTest::newRow("running") << "null"_ba << Outcome::Unknown;
        QTest::newRow("confused") << "{}"_ba << Outcome::Unknown;
    }
    void githubRunsSayHowTheyEndedAndHowLongTheyTook()
    {
        QFETCH(const QByteArray, conclusion);
        QFETCH(const Outcome, outcome);
        const auto d = github(
            R"({"action":"completed","workflow_run":{"id":5,"name":"CI","head_sha":"cc","conclusion":)" + conclusion
                + R"(,"run_started_at":"2026-11-20T10:00:00Z","updated_at":"2026-11-20T10:00:30Z"}})",
            "workflow_run");
        QCOMPARE(d->event->action, std::string_view("github.workflow_run.completed"));
        QCOMPARE(d->event->outcome, outcome);
        QCOMPARE(d->event->resource, std::string_view("CI"));
        QCOMPARE(d->event->durationNs,
                 outcome == Outcome::Unknown ? std::nullopt : std::optional<qint64>(30'000'000'000));
        QCOMPARE(integerOf(find(d->event->params, "workflow_run.id")), 5);
    }

    void githubPullRequestsThatAreClosedWereMergedOrRefused()
    {
        const auto closed = [](const QByteArray &merged) {
            return github(R"({"action":"closed","number":7,"pull_request":{"number":7,"merged":)" + merged + "}}",
                          "pull_request");
        };
        QCOMPARE(closed("true")->event->outcome, Outcome::Ok);
        QCOMPARE(closed("false")->event->outcome, Outcome::Rejected);
        QCOMPARE(closed("true")->event->resource, std::string_view("#7"));
    }

    void timesOfAnEarlierHappeningAreNotTaken()
    {
        const auto rerequested = github(R"({"action":"rerequested","check_run":{"name":"lint","conclusion":"success",
            "started_at":"2026-11-20T10:00:00Z","completed_at":"2026-11-20T10:00:30Z"}})",
                                        "check_run");
        QCOMPARE(rerequested->event->outcome, Outcome::Unknown);
        QCOMPARE(rerequested->event->timeMs, NoTime);
        QVERIFY(!rerequested->event->durationNs);
        const auto edited = github(
            R"({"action":"edited","release":{"tag_name":"v1","published_at":"2026-11-20T10:00:00Z"}})", "release");
        QCOMPARE(edited->event->timeMs, NoTime);
        const auto published = github(
            R"({"action":"published","release":{"tag_name":"v1","published_at":"2026-11-20T10:00:00Z"}})", "release");
        QCOMPARE(published->event->timeMs, 1'795'168'800'000);
    }

    void aDeletedRefHasNoCommit()
    {
        const QByteArray zeros(40, '0');
        QVERIFY(github(R"({"ref":"refs/heads/x","after":")" + zeros + R"("})", "push")->event->correlation.empty());
        QVERIFY(azure(R"({"eventType":"git.push","resource":{"refUpdates":[{"name":"x","newObjectId":")" + zeros
                      + R"("}]}})")
                    ->event->correlation.empty());
    }

    void githubFormsAreDecoded()
    {
        const auto d = github(
            "x=1&payload=%7B%22action%22%3A%22opened%22%2C+%22sender%22%3A%7B%22login%22%3A%22a%2Bb%22%7D%7D&y=2",
            "issues", "g", "application/x-www-form-urlencoded; charset=utf-8");
        QVERIFY2(d->event, qPrintable(d->error));
        QCOMPARE(d->event->action, std::string_view("github.issues.opened"));
        QCOMPARE(d->event->actor, std::string_view("a+b"));
        QVERIFY(!github("x=1", "issues", "g", "application/x-www-form-urlencoded")->event);
        QVERIFY(!github("payload=%7", "issues", "g", "application/x-www-form-urlencoded")->event);
    }

    void githubRefusesWhatItCannotName()
    {
        QVERIFY(!github("{}", "")->event);
        QVERIFY(!github("{}", "push", "")->event);
        QVERIFY(!github("{}", "pu sh\x1b")->event);
        QVERIFY(!github("[]", "push")->event);
        QVERIFY(!github("{", "push")->event);
    }

    void anUnknownGithubEventIsKeptAsItself()
    {
        const auto d = github(R"({"action":"danced","sender":{"login":"ada"}})", "brand_new_event");
        QCOMPARE(d->event->action, std::string_view("github.brand_new_event.danced"));
        QCOMPARE(d->event->outcome, Outcome::Unknown);
        QCOMPARE(d->event->actor, std::string_view("ada"));
        QCOMPARE(d->event->timeMs, NoTime);
    }

    void fieldsOfAnotherTypeAreLeftOut()
    {
        const auto d = github(R"({"action":{"a":1},"ref":["x"],"sender":"ada","repository":7,"after":{}})", "push");
        QCOMPARE(d->event->action, std::string_view("github.push"));
        QVERIFY(d->event->actor.empty() && d->event->project.empty() && d->event->resource.empty());
    }

    void azureBuild()
    {
        const auto d = azure(
            R"({"subscriptionId":"s","notificationId":4,"id":"i","eventType":"build.complete","resource":{"status":
            "partiallySucceeded","buildNumber":"B_7","startTime":"2015-04-07T18:04:06.83Z","finishTime":"2015-04-07T18:06:10.69Z",
            "definition":{"name":"Nightly"},"sourceGetVersion":"LG:refs/heads/main:600c52","lastChangedBy":{"uniqueName":"a@b"}},
            "message":{"text":"words"}})");
        QVERIFY2(d->event, qPrintable(d->error));
        const Event &e = *d->event;
        QCOMPARE(e.action, std::string_view("azure.build.complete"));
        QCOMPARE(e.actor, std::string_view("a@b"));
        QCOMPARE(e.resource, std::string_view("Nightly"));
        QCOMPARE(e.outcome, Outcome::Error);
        QCOMPARE(e.durationNs, std::optional<qint64>(123'860'000'000));
        QCOMPARE(e.timeMs, 1'428'429'970'690 + 0);
        QCOMPARE(e.correlation, std::string_view("600c52"));
        QCOMPARE(e.ownId, std::string_view("s:4:i"));
        QVERIFY(e.idIsTimeless);
    }

    void azureWithoutAnEventTypeIsRefused()
    {
        for (const char *body :
             {"{}", R"({"eventType":""})", R"({"eventType":5})", R"({"eventType":{}})", "[]", "", "x"}) {
            const auto d = azure(body);
            QVERIFY2(!d->event && !d->error.isEmpty(), body);
        }
    }

    void everyRecordedGithubDeliveryIsUnderstood()
    {
        const QStringList files = filesUnder(u"github-webhooks"_s);
        if (files.isEmpty())
            QSKIP("GLASSHOUSE_SHARED names no recorded deliveries");
        QString table, wrong;
        for (const QString &file : files) {
            const QString name = file.section(u'/', -2, -2);
            const auto d = github(contents(file), name.toStdString());
            if (!d->event || d->taken != 1) {
                wrong += file + u": "_s + d->error + u'\n';
                continue;
            }
            const QString row = rowOf(file.section(u'/', -2), *d->event);
            table += row;
            const bool timeless = name == u"merge_group"_s || name == u"workflow_dispatch"_s || name == u"ping"_s;
            static const QRegularExpression older(
                u"/(deleted|pinned|unpinned|transferred|rerequested|requested_action|dismissed|release/(created|edited))\\."_s);
            const bool hasTime = d->event->timeMs != NoTime || timeless || older.match(file).hasMatch()
                || file.contains(QRegularExpression(u"release/(created|edited|deleted)"_s));
            if (d->event->actor.empty() || d->event->resource.empty() || !hasTime
                || !shown(d->event->action).startsWith(u"github."_s + name))
                wrong += row;
            if (file.contains(u"completed"_s) && d->event->outcome == Outcome::Unknown)
                wrong += row;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong + u"--- all:\n"_s + table));
    }

    void everyRecordedAzureDeliveryIsUnderstood()
    {
        const QStringList files = filesUnder(u"azuredevops"_s);
        if (files.isEmpty())
            QSKIP("GLASSHOUSE_SHARED names no recorded deliveries");
        QString table, wrong;
        for (const QString &file : files) {
            const auto d = azure(contents(file));
            if (file.endsWith(u"bad.noEventType.json"_s)) {
                QVERIFY(!d->event);
                continue;
            }
            if (!d->event) {
                wrong += file + u": "_s + d->error + u'\n';
                continue;
            }
            const QString row = rowOf(file.section(u'/', -2), *d->event);
            table += row;
            if (file.endsWith(u"bad.notMappedEventType.json"_s)) {
                QCOMPARE(d->event->action, std::string_view("azure.unknownType"));
                continue;
            }
            const bool needsResource = !file.contains(u"message.posted"_s);
            const bool needsActor = !file.contains(u"workitem.updated"_s);
            if ((needsActor && d->event->actor.empty()) || (needsResource && d->event->resource.empty())
                || d->event->project.empty() || d->event->timeMs == NoTime)
                wrong += row;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong + u"--- all:\n"_s + table));
    }
};

QTEST_GUILESS_MAIN(TestWebhooks)
#include "tst_webhooks.moc"
