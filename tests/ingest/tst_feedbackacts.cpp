// SPDX-License-Identifier: GPL-3.0-or-later
// Reports of people as a real store keeps them: once, masked, under their tenant, with every step in the trail.
#include "networkstore.h"

#include "access/access.h"
#include "domain/feedbackrules.h"
#include "query/reader.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

const QString Key = u"sk-ant-api03-Qm7vX2pLk9RtZ4wN8sYb"_s;

FeedbackReport reportSaying(const QString &message, const QString &key)
{
    FeedbackReport report;
    report.key = key, report.message = message;
    report.session = u"session-1"_s, report.path = u"/home/ada/session-1.jsonl"_s, report.line = 7;
    report.excerpt = u"{\"type\":\"user\",\"text\":\"hello\"}"_s;
    report.lastError = u"exit code 2"_s;
    report.environment = {{u"os"_s, u"Debian GNU/Linux 12"_s}, {u"agent"_s, u"claude-code 2.1"_s}};
    report.previewed = true;
    return report;
}

Scope viewerOf(const std::string &person)
{
    Principal principal;
    principal.tenant = 1, principal.role = Role::Viewer, principal.subject = person;
    return Access::scopeFor(principal);
}

} // namespace

class FeedbackActsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<NetworkStore>(m_folder->filePath(u"a.db"_s));
        QVERIFY(m_store->isOpen());
    }

    void aReport_isKeptAsItWasSent_andComesBackWhole()
    {
        const FeedbackReport sent = reportSaying(u"the build broke"_s, u"k1"_s);
        const qint64 id = report(sent);
        const FeedbackDetail detail = detailOf(id);
        QCOMPARE(detail.item.reporter, u"ada"_s);
        QCOMPARE(detail.item.report, masked(sent));
        QCOMPARE(detail.item.report.environment.size(), std::size_t(2));
        QCOMPARE(detail.item.status, FeedbackStatus::Open);
        QCOMPARE(detail.item.alike, 1);
        QVERIFY(detail.transcript.isEmpty());
        const QJsonObject note = paramsOf(u"feedback.report"_s).at(0);
        QCOMPARE(note[u"ack_preview"_s].toBool(), true);
        QCOMPARE(note[u"fingerprint"_s].toString(), detail.item.fingerprint);
    }

    void theSameKeyTwice_isOneReportAndOneNote()
    {
        const qint64 first = report(reportSaying(u"the build broke"_s, u"k1"_s));
        QCOMPARE(report(reportSaying(u"the build broke"_s, u"k1"_s)), first);
        QCOMPARE(listed({}).total, 1);
        QCOMPARE(paramsOf(u"feedback.report"_s).size(), 1);
        QVERIFY(report(reportSaying(u"the build broke"_s, u"k1"_s), u"bob"_s)
                != first); // of somebody else it is another
    }

    void secrets_areNeverStored_whoeverSentThem()
    {
        FeedbackReport sent = reportSaying(u"my key is "_s + Key, u"k1"_s);
        sent.excerpt = u"{\"text\":\"%1\",\"password\":\"plain-canary-word\"}\nnot json %1"_s.arg(Key);
        sent.lastError = u"denied for "_s + Key;
        sent.environment.push_back({u"token"_s, u"plain-canary-word"_s});
        const qint64 id = report(sent);
        TriageFeedback triage;
        triage.ids = {id}, triage.resolution = u"rotated "_s + Key;
        QVERIFY(act(triage));
        const FeedbackItem item = detailOf(id).item;
        QVERIFY(item.report.message.contains(u"•••"_s));
        QVERIFY(item.resolution.contains(u"•••"_s));
        m_store.reset(); // what is in the log is in the file now
        for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files)) {
            QFile file(m_folder->filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains(Key.toUtf8()), qPrintable(name));
            QVERIFY2(!bytes.contains("plain-canary-word"), qPrintable(name));
        }
    }

    void whatIsWrongWithAReport_isSaid_andNothingIsKept()
    {
        QVERIFY(refused(reportSaying(u"  "_s, u"k"_s)).contains(u"report.message"_s));
        QVERIFY(refused(reportSaying(u"x"_s, {})).contains(u"report.key"_s));
        QVERIFY(refused(reportSaying(QString(FeedbackReport::MostMessage + 1, u'x'), u"k"_s)).contains(u"8 KiB"_s));
        FeedbackReport large = reportSaying(u"x"_s, u"k"_s);
        large.excerpt = QString(FeedbackReport::MostExcerpt / 3 + 1, u'€'); // three bytes each
        QVERIFY(refused(large).contains(u"report.excerpt"_s));
        QCOMPARE(listed({}).total, 0);
    }

    void duplicates_areFolded_andUnfolded()
    {
        report(reportSaying(u"Build FAILED after 31 s!"_s, u"k1"_s));
        const qint64 other = report(reportSaying(u"something else"_s, u"k2"_s));
        const qint64 newest = report(reportSaying(u"build failed after 7 s"_s, u"k3"_s), u"bob"_s);
        FeedbackQuestion question;
        FeedbackAnswer answer = listed(question);
        QCOMPARE(answer.total, 2);
        QCOMPARE(answer.items.at(0).id, newest);
        QCOMPARE(answer.items.at(0).alike, 2);
        QCOMPARE(answer.items.at(1).id, other);
        QCOMPARE(answer.byStatus[0], 3);
        question.folded = false;
        QCOMPARE(listed(question).total, 3);
        QCOMPARE(detailOf(newest).alike.size(), std::size_t(1));
    }

    void triage_changesAllOrNone_andTellsBeforeAndAfter()
    {
        const qint64 a = report(reportSaying(u"one"_s, u"k1"_s)), b = report(reportSaying(u"two"_s, u"k2"_s));
        TriageFeedback triage;
        triage.ids = {a, b, 4711};
        triage.status = FeedbackStatus::Resolved, triage.assignee = u"eve"_s;
        triage.addTags = {u"cli"_s}, triage.resolution = u"fixed in 0.2"_s;
        QCOMPARE(outcomeOf(triage).refusal, ActOutcome::Refusal::Missing);
        QCOMPARE(listed({}).byStatus[0], 2);
        QCOMPARE(paramsOf(u"feedback.triage"_s).size(), 0);
        triage.ids = {a, b};
        QVERIFY(act(triage));
        const FeedbackItem item = detailOf(a).item;
        QCOMPARE(item.status, FeedbackStatus::Resolved);
        QCOMPARE(item.resolvedBy, u"ada"_s);
        QVERIFY(item.resolvedMs != NoTime);
        QCOMPARE(item.tags, QStringList{u"cli"_s});
        const auto notes = paramsOf(u"feedback.triage"_s);
        QCOMPARE(notes.size(), 2);
        QCOMPARE(notes[0][u"status"_s].toString(), u"resolved"_s);
        QCOMPARE(notes[0][u"resolution"_s].toString(), u"fixed in 0.2"_s);
        QCOMPARE(paramsOf(u"feedback.triage"_s, u"before"_s)[0][u"status"_s].toString(), u"open"_s);
    }

    void goingBack_opensAgain_andNothingChangedIsNoStep()
    {
        const qint64 id = report(reportSaying(u"one"_s, u"k1"_s));
        TriageFeedback close;
        close.ids = {id}, close.status = FeedbackStatus::Wontfix, close.addTags = {u"a"_s, u"b"_s};
        QVERIFY(act(close));
        QVERIFY(act(close)); // again: no step
        TriageFeedback back;
        back.ids = {id}, back.status = FeedbackStatus::Open, back.removeTags = {u"a"_s, u"b"_s};
        QVERIFY(act(back));
        const FeedbackItem item = detailOf(id).item;
        QCOMPARE(item.status, FeedbackStatus::Open);
        QCOMPARE(item.resolvedMs, NoTime);
        QVERIFY(item.resolvedBy.isEmpty() && item.tags.isEmpty());
        QCOMPARE(paramsOf(u"feedback.triage"_s).size(), 2);
    }

    void removing_leavesItsTrace()
    {
        const qint64 id = report(reportSaying(u"one"_s, u"k1"_s));
        QVERIFY(act(RemoveFeedback{{id}}));
        QCOMPARE(outcomeOf(RemoveFeedback{{id}}).refusal, ActOutcome::Refusal::Missing);
        QCOMPARE(listed({}).total, 0);
        const auto before = paramsOf(u"feedback.remove"_s, u"before"_s);
        QCOMPARE(before.size(), 1);
        QCOMPARE(before[0][u"reporter"_s].toString(), u"ada"_s);
    }

    void aViewer_seesTheOwnReportsAlone_andAnotherTenantNone()
    {
        const qint64 mine = report(reportSaying(u"mine"_s, u"k1"_s)),
                     others = report(reportSaying(u"other"_s, u"k2"_s), u"bob"_s);
        auto reader = StoreReader::open(m_store->path());
        QVERIFY(reader);
        const auto answer = (*reader)->ask(FeedbackQuestion{}, viewerOf("ada"));
        QVERIFY(answer);
        QCOMPARE(answer->items.size(), std::size_t(1));
        QCOMPARE(answer->items.front().id, mine);
        QCOMPARE(answer->byStatus[0], 1);
        QVERIFY(!(*reader)->ask(FeedbackItemQuestion{others}, viewerOf("ada")));
        ActRequest foreign = requestOf(RemoveFeedback{{mine}}, u"ada"_s);
        foreign.tenant = 2;
        const auto outcome = m_store->owner().act(foreign);
        QVERIFY(outcome);
        QCOMPARE(outcome->refusal, ActOutcome::Refusal::Missing);
    }

    void theList_isFilteredByEverythingItCanBe()
    {
        const qint64 a = report(reportSaying(u"Größe falsch"_s, u"k1"_s));
        report(reportSaying(u"two"_s, u"k2"_s));
        TriageFeedback triage;
        triage.ids = {a}, triage.status = FeedbackStatus::Triaged, triage.assignee = u"eve"_s,
        triage.addTags = {u"ui"_s};
        QVERIFY(act(triage));
        const auto only = [&](const FeedbackQuestion &question) {
            const FeedbackAnswer answer = listed(question);
            return answer.total == 1 && answer.items.front().id == a;
        };
        const auto with = [](auto set) {
            FeedbackQuestion question;
            set(question);
            return question;
        };
        FeedbackQuestion question;
        question.text = u"GRÖSSE"_s.toLower().replace(u"ss"_s, u"ß"_s);
        QVERIFY(only(question));
        QVERIFY(only(with([](FeedbackQuestion &q) { q.statuses = {FeedbackStatus::Triaged}; })));
        QVERIFY(only(with([](FeedbackQuestion &q) { q.assignee = u"eve"_s; })));
        QVERIFY(only(with([](FeedbackQuestion &q) { q.tag = u"ui"_s; })));
        QCOMPARE(listed(with([](FeedbackQuestion &q) { q.assignee = QString(); })).total, 1);
        QCOMPARE(listed(with([](FeedbackQuestion &q) { q.session = u"other"_s; })).total, 0);
        QCOMPARE(listed(with([](FeedbackQuestion &q) { q.limit = 1; })).items.size(), std::size_t(1));
        QCOMPARE(listed(with([](FeedbackQuestion &q) { q.limit = 1; })).total, 2);
        QCOMPARE(listed({}).tags, QStringList{u"ui"_s});
        QCOMPARE(listed({}).assignees, QStringList{u"eve"_s});
    }

    void reports_areKeptForEver_unlessADayIsSet()
    {
        report(reportSaying(u"one"_s, u"k1"_s));
        std::atomic_bool stop = false;
        RetentionRequest request;
        request.action = RetentionRequest::Do::Prune;
        auto pruned = m_store->owner().retention(request, stop);
        QVERIFY(pruned);
        const auto kind = std::ranges::find(pruned->kinds, u"feedback"_s, &KindRetention::kind);
        QVERIFY(kind != pruned->kinds.end());
        QCOMPARE(kind->days, KeptForever);
        request.action = RetentionRequest::Do::Set;
        request.days[u"feedback"_s] = 1;
        QVERIFY(m_store->owner().retention(request, stop));
        auto connection = Connection::open(m_store->path(), Connection::Mode::ReadWrite);
        QVERIFY(connection && connection->execute("UPDATE feedback SET updated_ms = updated_ms - 3*86400000"));
        request.action = RetentionRequest::Do::Preview;
        request.days.clear();
        auto due = m_store->owner().retention(request, stop);
        QVERIFY(due);
        QCOMPARE(std::ranges::find(due->kinds, u"feedback"_s, &KindRetention::kind)->events, 1);
        request.action = RetentionRequest::Do::Prune;
        QVERIFY(m_store->owner().retention(request, stop));
        QCOMPARE(listed({}).total, 0);
    }

private:
    ActRequest requestOf(const Act &act, const QString &actor)
    {
        ActRequest request;
        request.actor = actor, request.act = act;
        return request;
    }
    ActOutcome outcomeOf(const Act &act, const QString &actor = u"ada"_s)
    {
        const auto outcome = m_store->owner().act(requestOf(act, actor));
        return outcome ? *outcome : refusedAct(ActOutcome::Refusal::Invalid, outcome.error().message);
    }
    bool act(const Act &act) { return outcomeOf(act).refusal == ActOutcome::Refusal::None; }
    qint64 report(const FeedbackReport &report, const QString &actor = u"ada"_s)
    {
        const ActOutcome outcome = outcomeOf(ReportFeedback{report}, actor);
        return outcome.done.ids.empty() ? 0 : outcome.done.ids.front();
    }
    QString refused(const FeedbackReport &report) { return outcomeOf(ReportFeedback{report}).words; }
    FeedbackAnswer listed(const FeedbackQuestion &question)
    {
        auto reader = StoreReader::open(m_store->path());
        auto answer = reader ? (*reader)->ask(question, Access::localOwner()) : tl::unexpected(reader.error());
        return answer ? *answer : FeedbackAnswer{};
    }
    FeedbackDetail detailOf(qint64 id)
    {
        auto reader = StoreReader::open(m_store->path());
        auto detail =
            reader ? (*reader)->ask(FeedbackItemQuestion{id}, Access::localOwner()) : tl::unexpected(reader.error());
        return detail ? *detail : FeedbackDetail{};
    }
    /// What the trail holds of an action, oldest first: its params, or what was before.
    std::vector<QJsonObject> paramsOf(const QString &action, const QString &part = u"attributes"_s)
    {
        auto reader = StoreReader::open(m_store->path());
        ActivityQuestion question;
        question.filter.events.actions.values = {action};
        question.withBodies = true;
        const auto answer = reader ? (*reader)->ask(question, Access::localOwner()) : tl::unexpected(reader.error());
        std::vector<QJsonObject> found;
        for (const ActivityEvent &event : answer ? answer->events : std::vector<ActivityEvent>())
            found.insert(found.begin(),
                         QJsonDocument::fromJson(QByteArray::fromStdString(event.body)).object()[part].toObject());
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NetworkStore> m_store;
};

QTEST_GUILESS_MAIN(FeedbackActsTest)
#include "tst_feedbackacts.moc"
