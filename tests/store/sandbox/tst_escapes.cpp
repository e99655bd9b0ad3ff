// SPDX-License-Identifier: GPL-3.0-or-later
// Attempts to get out of the sandbox, one a line in escapes.txt, by three callers each: nothing that is none of theirs is
// said, nothing is written, no file is made.
#include "canarystore.h"

#include <QTest>

#include <array>
#include <set>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr sandbox::Limits Short{1000, 16 << 20, std::chrono::milliseconds(400)};

QByteArray classOf(const Result<sandbox::Output> &result)
{
    if (!result && result.error().code != Error::Code::Rejected)
        return "trouble";
    if (!result)
        return result.error().message.contains(u"was stopped after"_s) ? "stopped" : "refused";
    return result->rows.empty() ? "empty" : "answered";
}

/// What a caller without any rows gets where others get some; "any": a count of nothing is a row, too.
bool isExpected(const QByteArray &expected, const QByteArray &found, const sandbox::Rows &rows)
{
    if (expected == found || (expected == "stopped" && found == "refused")) // of memory, on a fast computer
        return true;
    const bool seesNothing = rows.onlyActors && rows.onlyActors->empty(); // nothing to go wrong with, nor to take long
    if (expected == "fails")
        return found == "refused" || (seesNothing && (found == "empty" || found == "answered"));
    return (expected == "answered" || expected == "stopped") && seesNothing
        && (found == "empty" || found == "answered");
}

/// What the statement says itself may come back.
bool isEcho(const QByteArray &statement, const QString &word)
{
    return statement.contains(word.toUtf8());
}

} // namespace

class TestEscapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_store.isReady());
        sandbox::limitMemory(80 << 20);
    }

    void thereAreEnough()
    {
        const auto cases = escapeCases();
        QVERIFY2(cases.size() >= 300, QByteArray::number(qsizetype(cases.size())).constData());
        std::set<QByteArray> different;
        for (const EscapeCase &each : cases)
            different.insert(each.statement);
        QCOMPARE(different.size(), cases.size());
    }

    void noneGetsOut_data()
    {
        QTest::addColumn<int>("caller");
        QTest::newRow("a viewer") << 0;
        QTest::newRow("an admin") << 1;
        QTest::newRow("nobody") << 2;
    }

    void noneGetsOut()
    {
        QFETCH(const int, caller);
        const sandbox::Rows rows = std::array{CanaryStore::ada(), CanaryStore::admin(), CanaryStore::nobody()}[caller];
        auto box = m_store.open(rows);
        QVERIFY(box);
        QVERIFY(box->run("SELECT count(*) FROM activity", Short));
        const QByteArray before = m_store.fingerprint(), files = m_store.listing();
        int wrong = 0, stopped = 0;
        for (const EscapeCase &each : escapeCases()) {
            const auto result = box->run(each.statement.toStdString(), Short);
            const QByteArray said = saidBy(result), found = classOf(result);
            stopped += found == "stopped";
            QByteArray trouble;
            if (!isExpected(each.expected, found, rows))
                trouble = each.expected + " expected, " + found + ": " + said.left(200);
            for (const QString &word : CanaryStore::forbidden(rows)) {
                if (said.contains(word.toUtf8()) && !isEcho(each.statement, word))
                    trouble = "it says " + word.toUtf8() + ": " + said.left(200);
            }
            if (said.contains("store.db") || said.contains("/tmp/"))
                trouble = "it names a place: " + said.left(200);
            if (m_store.listing() != files)
                trouble = "something was written";
            if (!trouble.isEmpty()) {
                ++wrong;
                qWarning("escapes.txt:%d: %s\n  %s", each.line, trouble.constData(),
                         each.statement.left(200).constData());
            }
        }
        QCOMPARE(wrong, 0);
        QCOMPARE(m_store.fingerprint(), before);
        QVERIFY(stopped > 0 || caller == 2);
    }

    /// Not through the statement and not through what is left of it.
    void thePlanOfEach_saysNoMore()
    {
        auto box = m_store.open(CanaryStore::ada());
        QVERIFY(box);
        const QByteArray before = m_store.fingerprint();
        for (const EscapeCase &each : escapeCases()) {
            const auto plan = box->plan(each.statement.toStdString(), Short);
            const QByteArray said = saidBy(plan);
            for (const QString &word : CanaryStore::forbidden(CanaryStore::ada()))
                QVERIFY2(!said.contains(word.toUtf8()) || isEcho(each.statement, word), each.statement.constData());
            if (each.expected == "refused")
                QVERIFY2(!plan || !plan->plan.empty(), each.statement.constData());
        }
        QCOMPARE(m_store.fingerprint(), before);
    }

private:
    CanaryStore m_store;
};

QTEST_GUILESS_MAIN(TestEscapes)
#include "tst_escapes.moc"
