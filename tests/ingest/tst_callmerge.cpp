// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/callmerge.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

std::string path(qint64 file)
{
    return "/p/" + std::to_string(file) + ".jsonl";
}

CallState joined(std::vector<CallState> states)
{
    CallState sum = states.front();
    for (const CallState &state : states)
        merge(sum, state, path);
    return sum;
}

QString text(const CallState &s)
{
    QString parts;
    for (const BillablePart &part : s.parts)
        parts += u" %1:%2"_s.arg(QString::fromStdString(part.model)).arg(part.tokens.total());
    return u"%1 %2 %3 %4 %5 first %6 %7 %8"_s.arg(s.embedded)
               .arg(s.output)
               .arg(s.prompt)
               .arg(s.winnerMs)
               .arg(s.finished)
               .arg(s.firstMs)
               .arg(QString::fromStdString(s.session), QString::fromStdString(s.project))
        + parts;
}

/// Few different values, so that ties are the rule.
CallState randomState(std::mt19937 &random)
{
    const auto pick = [&random](int n) { return int(random() % unsigned(n)); };
    CallState s;
    s.embedded = pick(4) == 0;
    s.output = pick(3);
    s.prompt = pick(2);
    s.winnerMs = pick(5) == 0 ? NoTime : pick(3) * 1000;
    s.firstMs = s.winnerMs;
    s.session = std::string(1, char('a' + pick(3)));
    s.project = "/p" + std::to_string(pick(2));
    s.finished = pick(2) == 0;
    s.file = pick(40);
    s.offset = pick(40) * 10;
    s.parts = {{"model-" + std::to_string(s.file) + "-" + std::to_string(s.offset),
                {s.prompt, s.output, 0, 0, 0},
                0,
                false,
                false,
                false}};
    return s;
}

} // namespace

class CallMergeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theMostOutputWins_theFirstTimeStays()
    {
        CallState first, last;
        first.output = 1, first.winnerMs = first.firstMs = 1000, first.session = "s";
        last.output = 90, last.winnerMs = last.firstMs = 5000, last.session = "s", last.finished = true;
        merge(first, last, path);
        QCOMPARE(first.output, 90);
        QCOMPARE(first.winnerMs, 5000);
        QCOMPARE(first.firstMs, 1000);
        QVERIFY(first.finished);
    }

    void aForkThatRepeatsTheTime_belongsToTheSmallerSession()
    {
        CallState parent, fork;
        parent.firstMs = fork.firstMs = 1000;
        parent.session = "0a", fork.session = "9b";
        CallState one = parent, other = fork;
        merge(one, fork, path);
        merge(other, parent, path);
        QCOMPARE(one.session, std::string("0a"));
        QCOMPARE(other.session, std::string("0a"));
    }

    void aCopyOfItsOwnFile_beatsAnEmbeddedOne_howeverLarge()
    {
        CallState own, embedded;
        own.output = 1;
        embedded.output = 100, embedded.embedded = true, embedded.firstMs = 5;
        merge(embedded, own, path);
        QVERIFY(!embedded.embedded);
        QCOMPARE(embedded.output, 1);
        QCOMPARE(embedded.firstMs, 5);
    }

    void aSmallerCopyWithAStopReason_doesNotFinishALargerOne()
    {
        CallState small, large;
        small.output = 2, small.finished = true;
        large.output = 3;
        merge(large, small, path);
        QVERIFY(!large.finished);
    }

    void anyOrder_givesTheSameCall()
    {
        std::mt19937 random(20261121);
        for (int round = 0; round < 500; ++round) {
            std::vector<CallState> states;
            for (int i = 0; i < 7; ++i)
                states.push_back(randomState(random));
            const QString expected = text(joined(states));
            for (int order = 0; order < 6; ++order) {
                std::shuffle(states.begin(), states.end(), random);
                QCOMPARE(text(joined(states)), expected);
                // In two halves that are joined afterwards: batches of files.
                const CallState left = joined({states.begin(), states.begin() + 3});
                const CallState right = joined({states.begin() + 3, states.end()});
                QCOMPARE(text(joined({right, left})), expected);
            }
        }
    }
};

QTEST_GUILESS_MAIN(CallMergeTest)
#include "tst_callmerge.moc"
