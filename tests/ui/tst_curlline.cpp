// SPDX-License-Identifier: GPL-3.0-or-later
// The line that is copied for a shell, run by the real curl against a real listener.
#include "backend/localbackend.h"
#include "networkstore.h"
#include "ui/curlline.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Noon = 1'795'262'400'000; // 2026-11-21T12:00:00Z, a Saturday

PreparedBatch story()
{
    PreparedBatch batch;
    batch.tenant = 1;
    batch.source = "native:helpdesk";
    const char *const actions[] = {"chat", "token.issued", "it's odd & strange=1", "upload #7 [x]{y}", "přehled"};
    const char *const actors[] = {"ada", "l.haas", "o'neill"};
    for (int i = 0; i < 90; ++i) {
        PreparedEvent event;
        event.timeMs = Noon + i * 60'000LL;
        event.kind = i % 4 ? EventKind::Activity : EventKind::Identity;
        event.outcome = i % 5 ? Outcome::Ok : Outcome::Error;
        event.action = actions[i % 5], event.actor = actors[i % 3], event.agent = i % 2 ? "helpdesk" : "search";
        event.resource = "ticket " + std::to_string(i % 7);
        event.correlation = i % 10 == 3 ? "c-3" : "";
        event.hash = QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Blake2s_128);
        event.ownId = true;
        batch.events.push_back(event);
    }
    batch.bytes = 9'000;
    return batch;
}

/// The minutes of the story, so that what is asked now does not show up among it.
Filter within(qint64 fromMinute = 0, qint64 toMinute = 90)
{
    Filter filter;
    filter.range = {Noon + fromMinute * 60'000, Noon + toMinute * 60'000};
    return filter;
}

} // namespace

class CurlLineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"curl"_s).isEmpty())
            QSKIP("there is no curl here to run the line");
        const QString path = m_folder.filePath(u"a.db"_s);
        {
            NetworkStore store(path);
            QVERIFY(store.send(story()));
            TokenRequest request;
            request.action = TokenRequest::Do::Create;
            request.role = Role::Admin;
            const auto made = store.owner().tokens(request);
            QVERIFY(made);
            m_token = QString::fromStdString(made->text);
        }
        LocalBackend::Options options;
        options.storePath = path;
        options.listener = ListenerOptions();
        options.listener->http = u"127.0.0.1:0"_s;
        options.listener->grpc.clear();
        m_backend = std::make_unique<LocalBackend>(std::move(options));
        QTRY_VERIFY_WITH_TIMEOUT(m_backend->listenState().listens(), 20'000);
    }
    void cleanupTestCase() { m_backend.reset(); }

    void theLine_getsTheEventsOfThePanel_data()
    {
        QTest::addColumn<Filter>("filter");
        const auto row = [](const char *name, const Filter &filter) { QTest::newRow(name) << filter; };
        row("everything", within());
        row("some minutes, the last millisecond left out", within(10, 20));
        Filter filter = within();
        filter.events.actions.values = {u"chat"_s, u"it's odd & strange=1"_s, u"přehled"_s};
        row("several actions, with quotes and signs", filter);
        filter = within();
        filter.events.actors = {{u"o'neill"_s, u"ada"_s}, true};
        row("without two people", filter);
        filter = within();
        filter.events.outcomes.values = {u"error"_s};
        filter.agents = {u"helpdesk"_s};
        row("failures of an agent", filter);
        filter = within();
        filter.events.kinds.values = {u"identity"_s};
        filter.events.resources = {{u"ticket 3"_s}, false};
        row("a kind and a resource", filter);
        filter = within();
        filter.text = u"[x]{y}"_s;
        row("a text that is a pattern to curl", filter);
        filter = within();
        filter.events.correlation = u"c-3"_s;
        row("a correlation", filter);
        filter = within();
        filter.events.actionPrefix = u"token."_s;
        filter.hour = 14;
        row("a prefix, in an hour of the viewer's day", filter);
        filter = within();
        filter.events.resultPattern = u"e%r"_s;
        row("a pattern of results", filter);
    }

    void theLine_getsTheEventsOfThePanel()
    {
        QFETCH(Filter, filter);
        constexpr int Most = 100;
        const QString zone = u"Europe/Prague"_s;
        QList<qint64> shown;
        bool answered = false;
        ActivityQuestion question; // as the panel asks
        question.filter = filter;
        question.zone = zone;
        question.limit = Most;
        m_backend->ask(question, this, u"shown"_s, [&](const Result<ActivityAnswer> &answer) {
            answered = answer.has_value();
            for (const ActivityEvent &event : answer ? answer->events : std::vector<ActivityEvent>())
                shown += event.sequence;
        });
        QTRY_VERIFY(answered);
        QVERIFY(!shown.isEmpty());

        const QString line = curlLine(filter, zone, Most, m_backend->listenState());
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TOKEN"_s, m_token);
        environment.insert(u"no_proxy"_s, u"127.0.0.1"_s);
        shell.setProcessEnvironment(environment);
        shell.start(u"sh"_s, {u"-c"_s, line});
        QVERIFY(shell.waitForFinished(30'000));
        const QByteArray out = shell.readAllStandardOutput();
        const QJsonObject answer = QJsonDocument::fromJson(out).object();
        QVERIFY2(answer.contains(u"events"_s), qPrintable(line + u'\n' + QString::fromUtf8(out)));
        QList<qint64> got;
        for (const QJsonValue &event : answer[u"events"_s].toArray())
            got += event[u"id"_s].toInteger();
        QCOMPARE(got, shown);
    }

private:
    QTemporaryDir m_folder;
    QString m_token;
    std::unique_ptr<LocalBackend> m_backend;
};

QTEST_GUILESS_MAIN(CurlLineTest)
#include "tst_curlline.moc"
