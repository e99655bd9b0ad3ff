// SPDX-License-Identifier: GPL-3.0-or-later
// Transcripts on disk, imported and looked through by the store's owner; asked for as the console and the command line do.
#include "claudestory.h"

#include "access/access.h"
#include "ingest/storeowner.h"
#include "query/reader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

using Group = FindingCountsQuestion::Group;

/// A session of its own name, in which a command fails `failures` times.
ClaudeStory failing(int failures, const QString &day = u"2026-11-18"_s)
{
    ClaudeStory story;
    const auto at = [&](int minute) {
        return QJsonObject{{u"timestamp"_s, u"%1T09:%2:00.000Z"_s.arg(day).arg(minute, 2, 10, QChar(u'0'))}};
    };
    story.prompt(u"go"_s, at(0));
    for (int i = 0; i < failures; ++i) {
        const QString id = u"u%1"_s.arg(i);
        story.use(id, u"Bash"_s, {{u"command"_s, u"make %1"_s.arg(i)}}, at(i + 1));
        story.result(id, u"Exit code 2\nno rule %1"_s.arg(i), true, at(i + 1));
    }
    return story;
}

} // namespace

class TestFindingStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void import_isLookedThroughAndAnswered();
    void scannedTwice_isTheSameRows();
    void grownFile_isReadOn();
    void rewrittenFile_takesItsFindingsWithIt();
    void olderRules_areScannedAgain();
    void missingFile_keepsWhatIsKnown();
    void manyAtOnce_eachHasItsOwn_someOfThemGone();
    void filtersAndGroups();
    void localWeek_isOfTheZone();
    void youngAbruptEnd_isNotTold();
    void viewer_seesOwnSessionsAlone();
    void wrongQuestions_areRefused();

private:
    QString place(const QString &name) const { return m_folder->filePath(u"projects/app/"_s + name + u".jsonl"_s); }
    void write(const QString &name, const ClaudeStory &story)
    {
        QByteArray text = story.text();
        text.replace("\"story\"", '"' + name.toUtf8() + '"');
        QFile file(place(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
    }
    /// Imports everything and looks through all that waits.
    void importAll()
    {
        const std::atomic_bool stop{false};
        auto owner = StoreOwner::open(m_store, {});
        QVERIFY2(owner, owner ? "" : qPrintable(owner.error().message));
        QVERIFY((*owner)->import({m_folder->filePath(u"projects"_s)}, {}, stop));
        QVERIFY((*owner)->scanNow(1LL << 40, stop));
    }
    template<typename Q>
    typename Q::Answer ask(const Q &question, const Scope &scope = Access::localOwner())
    {
        auto reader = StoreReader::open(m_store);
        if (!reader)
            qFatal("%s", qPrintable(reader.error().message));
        auto answer = (*reader)->ask(question, scope);
        if (!answer)
            qFatal("%s", qPrintable(answer.error().message));
        return std::move(*answer);
    }
    FindingsAnswer all()
    {
        FindingsQuestion question;
        question.zone = u"UTC"_s;
        question.sort = FindingsQuestion::Sort::Session;
        question.limit = 10'000;
        return ask(question);
    }
    FindingCountsAnswer counts(std::vector<Group> groups, const Filter &filter = {}, const QString &zone = u"UTC"_s)
    {
        FindingCountsQuestion question;
        question.filter = filter, question.zone = zone, question.groups = std::move(groups);
        return ask(question);
    }
    static QStringList brief(const FindingCountsAnswer &answer)
    {
        QStringList rows;
        for (const FindingCountsRow &row : answer.rows)
            rows << u"%1 %2 %3"_s.arg(row.first, row.second).arg(row.findings).simplified();
        return rows;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;
};

void TestFindingStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = m_folder->filePath(u"store.db"_s);
    QVERIFY(QDir().mkpath(m_folder->filePath(u"projects/app"_s)));
}

void TestFindingStore::import_isLookedThroughAndAnswered()
{
    const ClaudeStory story = failing(2).answer(u"done"_s);
    write(u"one"_s, story);
    importAll();
    const FindingsAnswer answer = all();
    QCOMPARE(answer.total, 2);
    QCOMPARE(answer.rows.size(), size_t(2));
    const FindingRow &row = answer.rows.front();
    QCOMPARE(row.session, u"one"_s);
    QCOMPARE(row.path, place(u"one"_s));
    QCOMPARE(row.agent, u"claude-code"_s);
    QCOMPARE(row.title, u"go"_s);
    QCOMPARE(row.finding.line, 3);
    QCOMPARE(row.finding.tool, u"Bash"_s);
    QCOMPARE(row.finding.turn, 1);
    QCOMPARE(row.finding.excerpt, u"Exit code 2 no rule 0"_s);
    QFile file(row.path);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.seek(row.finding.offset));
    QVERIFY(file.readLine().contains("no rule 0"));
    const FindingCountsAnswer counted = counts({Group::Type});
    QCOMPARE(counted.scanned, 1);
    QCOMPARE(counted.waiting, 0);
}

void TestFindingStore::scannedTwice_isTheSameRows()
{
    write(u"one"_s, failing(3).answer(u"done"_s));
    importAll();
    const FindingsAnswer before = all();
    importAll();
    QCOMPARE(all(), before); // their numbers, too
    auto owner = StoreOwner::open(m_store, {});
    QVERIFY(owner);
    const auto step = (*owner)->scanSome();
    QVERIFY(step && step->done && !step->changed);
    QCOMPARE(step->bytes, 0);
}

void TestFindingStore::grownFile_isReadOn()
{
    const std::atomic_bool stop{false};
    auto owner = StoreOwner::open(m_store, {});
    QVERIFY(owner);
    for (int failures = 1; failures <= 3; ++failures) {
        write(u"one"_s, failing(failures)); // the same beginning, and more
        QVERIFY((*owner)->import({m_folder->filePath(u"projects"_s)}, {}, stop));
        QVERIFY((*owner)->scanNow(1LL << 40, stop));
        QCOMPARE(all().total, failures + 1); // and the abrupt end, which moves
        QCOMPARE(all().rows.back().finding.line, 1 + 2 * failures);
    }
}

void TestFindingStore::rewrittenFile_takesItsFindingsWithIt()
{
    write(u"one"_s, failing(3).answer(u"done"_s));
    importAll();
    QCOMPARE(all().total, 3);
    write(u"one"_s, ClaudeStory().prompt(u"something else altogether"_s).answer(u"done"_s));
    importAll();
    QCOMPARE(all().total, 0);
    QCOMPARE(counts({Group::Type}).scanned, 1);
}

void TestFindingStore::olderRules_areScannedAgain()
{
    write(u"one"_s, failing(1).answer(u"done"_s));
    importAll();
    {
        auto connection = Connection::open(m_store, Connection::Mode::ReadWrite);
        QVERIFY(connection);
        QVERIFY(connection->execute("UPDATE finding_scan SET scanner=0; UPDATE finding SET excerpt='as it was'"));
    }
    QCOMPARE(counts({Group::Type}).waiting, 1);
    importAll();
    QCOMPARE(all().rows.front().finding.excerpt, u"Exit code 2 no rule 0"_s);
    QCOMPARE(counts({Group::Type}).waiting, 0);
}

void TestFindingStore::missingFile_keepsWhatIsKnown()
{
    write(u"one"_s, failing(1).answer(u"done"_s));
    importAll();
    QVERIFY(QFile::remove(place(u"one"_s)));
    {
        auto connection = Connection::open(m_store, Connection::Mode::ReadWrite);
        QVERIFY(connection);
        QVERIFY(connection->execute("UPDATE finding_scan SET scanner=0"));
    }
    importAll();
    QCOMPARE(all().total, 1);
    QCOMPARE(counts({Group::Type}).waiting, 0); // it is not asked for again and again
}

void TestFindingStore::manyAtOnce_eachHasItsOwn_someOfThemGone()
{
    // More than one transaction holds, most of them read beside one another.
    constexpr int Files = 240;
    for (int i = 0; i < Files; ++i)
        write(u"s%1"_s.arg(i, 3, 10, QChar(u'0')), failing(i % 4).answer(u"done"_s));
    const std::atomic_bool stop{false};
    auto owner = StoreOwner::open(m_store, {});
    QVERIFY(owner && (*owner)->import({m_folder->filePath(u"projects"_s)}, {}, stop));
    for (int i = 3; i < Files; i += 40) // three failures each, or none
        QVERIFY(QFile::remove(place(u"s%1"_s.arg(i, 3, 10, QChar(u'0')))));
    QVERIFY((*owner)->scanNow(1LL << 40, stop));
    QMap<QString, int> found, expected;
    for (const FindingRow &row : all().rows) {
        QCOMPARE(row.path, place(row.session));
        ++found[row.session];
    }
    for (int i = 0; i < Files; ++i) {
        if (i % 4 != 0 && i % 40 != 3)
            expected[u"s%1"_s.arg(i, 3, 10, QChar(u'0'))] = i % 4;
    }
    QCOMPARE(found, expected);
    const FindingCountsAnswer counted = counts({Group::Type});
    QCOMPARE(counted.waiting, 0);
    const auto step = (*owner)->scanSome();
    QVERIFY(step && step->done && step->bytes == 0);
}

void TestFindingStore::filtersAndGroups()
{
    write(u"one"_s, failing(3, u"2026-11-10"_s).answer(u"done"_s));
    write(u"two"_s, failing(1, u"2026-11-18"_s));
    importAll();
    QCOMPARE(brief(counts({Group::Type})), QStringList({u"tool_error 4"_s, u"abrupt_end 1"_s}));
    QCOMPARE(brief(counts({Group::Type, Group::Week})),
             QStringList({u"tool_error 2026-11-09 3"_s, u"abrupt_end 2026-11-16 1"_s, u"tool_error 2026-11-16 1"_s}));
    QCOMPARE(brief(counts({Group::Day})), QStringList({u"2026-11-10 3"_s, u"2026-11-18 2"_s}));
    QCOMPARE(brief(counts({Group::Month})), QStringList({u"2026-11-01 5"_s}));
    QCOMPARE(brief(counts({Group::Tool})), QStringList({u"Bash 5"_s}));
    QCOMPARE(brief(counts({Group::Severity})), QStringList({u"warning 5"_s}));
    const FindingCountsAnswer sessions = counts({Group::Session});
    QCOMPARE(brief(sessions), QStringList({u"one 3"_s, u"two 2"_s}));
    QCOMPARE(sessions.totals.findings, 5);
    QCOMPARE(sessions.totals.sessions, 2);
    Filter filter;
    filter.sessions = QStringList{u"two"_s};
    QCOMPARE(counts({Group::Type}, filter).totals.findings, 2);
    filter = {};
    filter.text = u"RULE 2"_s; // an excerpt
    QCOMPARE(counts({Group::Session}, filter).totals.findings, 1);
    filter = {};
    filter.events.tools = {{u"Bash"_s}, true};
    QCOMPARE(counts({Group::Type}, filter).totals.findings, 0);
    FindingsQuestion question;
    question.choice.types = {FindingType::ToolError};
    question.limit = 2, question.offset = 1;
    const FindingsAnswer page = ask(question);
    QCOMPARE(page.total, 4);
    QCOMPARE(page.rows.size(), size_t(2));
    QCOMPARE(page.rows[0].session, u"one"_s); // newest first: the newest was left out
    question = {};
    question.path = place(u"two"_s);
    QCOMPARE(ask(question).total, 2);
}

void TestFindingStore::localWeek_isOfTheZone()
{
    ClaudeStory story;
    const QJsonObject late{{u"timestamp"_s, u"2026-11-15T23:30:00.000Z"_s}}; // a Sunday in UTC
    story.prompt(u"go"_s, late).use(u"a"_s, u"Bash"_s, {{u"command"_s, u"x"_s}}, late);
    story.result(u"a"_s, u"Exit code 1"_s, true, late).answer(u"done"_s);
    write(u"one"_s, story);
    importAll();
    QCOMPARE(brief(counts({Group::Week})), QStringList({u"2026-11-09 1"_s}));
    QCOMPARE(brief(counts({Group::Week}, {}, u"Europe/Prague"_s)), QStringList({u"2026-11-16 1"_s}));
}

void TestFindingStore::youngAbruptEnd_isNotTold()
{
    ClaudeStory story;
    story.prompt(u"go"_s, {{u"timestamp"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}});
    write(u"one"_s, story);
    importAll();
    QCOMPARE(all().total, 0);
    QCOMPARE(counts({Group::Type}).totals.findings, 0);
}

void TestFindingStore::viewer_seesOwnSessionsAlone()
{
    write(u"one"_s, failing(1).answer(u"done"_s));
    write(u"two"_s, failing(2).answer(u"done"_s));
    importAll();
    {
        auto connection = Connection::open(m_store, Connection::Mode::ReadWrite);
        QVERIFY(connection);
        QVERIFY(connection->execute("INSERT INTO dimension_value(tenant, dimension, id, value)"
                                    " SELECT 1, "
                                    + std::to_string(int(Dimension::Actor))
                                    + ", 900, 'ada';"
                                      "INSERT INTO session_actor(tenant, session, actor) SELECT 1, id, 900 FROM "
                                      "session WHERE external_id='two'"));
    }
    const Scope ada = Access::scopeFor({1, Role::Viewer, "ada", true, {}, {}});
    FindingsQuestion question;
    const FindingsAnswer own = ask(question, ada);
    QCOMPARE(own.total, 2);
    QCOMPARE(own.rows.front().session, u"two"_s);
    QCOMPARE(own.rows.front().user, u"ada"_s);
    FindingCountsQuestion byUser;
    byUser.groups = {Group::User};
    QCOMPARE(ask(byUser, ada).totals.findings, 2);
    QCOMPARE(brief(ask(byUser)), QStringList({u"ada 2"_s, u"1"_s}));
    question.filter.events.actors = {{u"ada"_s}, false};
    QCOMPARE(ask(question).total, 2);
    const Scope nobody = Access::scopeFor({1, Role::Viewer, "bob", true, {}, {}});
    QCOMPARE(ask(FindingsQuestion{}, nobody).total, 0);
}

void TestFindingStore::wrongQuestions_areRefused()
{
    write(u"one"_s, failing(1));
    importAll();
    auto reader = StoreReader::open(m_store);
    QVERIFY(reader);
    FindingsQuestion list;
    list.limit = 0;
    QVERIFY(!(*reader)->ask(list, Access::localOwner()));
    FindingCountsQuestion counted;
    QVERIFY(!(*reader)->ask(counted, Access::localOwner()));
    counted.groups = {Group::Type, Group::Type};
    QVERIFY(!(*reader)->ask(counted, Access::localOwner()));
    counted.groups = {Group::Type};
    counted.zone = u"Nowhere/Land"_s;
    QVERIFY(!(*reader)->ask(counted, Access::localOwner()));
}

QTEST_GUILESS_MAIN(TestFindingStore)
#include "tst_findingstore.moc"
