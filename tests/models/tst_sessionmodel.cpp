// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sessionfiltermodel.h"
#include "models/sessionmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

SessionSummary session(const QString &id, qint64 lastMs = 1000, qint64 errors = 0)
{
    SessionSummary s;
    s.id = id;
    s.agent = u"claude-code"_s;
    s.title = u"Title of "_s + id;
    s.project = u"/home/a/"_s + id;
    s.model = u"claude-sonnet-4-5"_s;
    s.firstMs = lastMs - 500;
    s.lastMs = lastMs;
    s.errors = errors;
    s.usage.tokens.input = lastMs;
    return s;
}

QString order(const QAbstractItemModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids << model.index(row, 0).data(SessionModel::SessionIdRole).toString();
    return ids.join(u' ');
}

} // namespace

class tst_SessionModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void setSessions_onlyTouchesRowsThatDiffer();
    void setSessions_keepsPersistentIndexes();
    void setSessions_doubleIdCountsOnce();
    void setSessions_anyTwoListsEndEqual();
    void data_unknownIsInvalidNotZero();
    void data_measuresAlignRight();
    void headerData_outOfRangeIsInvalid();
    void sort_unknownTimesComeLast();
    void findings_sortByTheGravestThenByHowMany();
    void errorsFirst_holdsInBothDirections();
    void text_matchesTitleProjectModelAndId();
};

void tst_SessionModel::setSessions_onlyTouchesRowsThatDiffer()
{
    SessionModel model;
    QAbstractItemModelTester tester(&model);
    model.setSessions({session(u"a"_s), session(u"b"_s), session(u"c"_s), session(u"d"_s)});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    model.setSessions({session(u"a"_s), session(u"b"_s), session(u"c"_s), session(u"d"_s)});
    QCOMPARE(inserted.count() + removed.count() + changed.count(), 0);

    model.setSessions({session(u"e"_s), session(u"a"_s), session(u"c"_s, 2000), session(u"d"_s)});
    QCOMPARE(reset.count(), 0);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 1);
    QCOMPARE(order(model), u"a c d e"_s);
}

void tst_SessionModel::setSessions_keepsPersistentIndexes()
{
    SessionModel model;
    model.setSessions({session(u"a"_s), session(u"b"_s), session(u"c"_s)});
    const QPersistentModelIndex c = model.index(2, SessionModel::Title);
    model.setSessions({session(u"c"_s), session(u"b"_s)});
    QVERIFY(c.isValid());
    QCOMPARE(c.data(SessionModel::SessionIdRole).toString(), u"c"_s);
}

void tst_SessionModel::setSessions_doubleIdCountsOnce()
{
    SessionModel model;
    model.setSessions({session(u"a"_s, 5), session(u"a"_s, 7)});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.session(0).lastMs, 5);
}

void tst_SessionModel::setSessions_anyTwoListsEndEqual()
{
    QRandomGenerator random(17);
    SessionModel model;
    QAbstractItemModelTester tester(&model);
    SessionFilterModel proxy;
    proxy.setSourceModel(&model);
    proxy.sort(SessionModel::LastActive, Qt::DescendingOrder);
    QAbstractItemModelTester proxyTester(&proxy);
    for (int round = 0; round < 60; ++round) {
        std::vector<SessionSummary> wanted;
        for (int i = 0; i < 40; ++i)
            if (random.bounded(3) > 0)
                wanted.push_back(session(u"s%1"_s.arg(i), 1000 + random.bounded(50), random.bounded(2)));
        model.setSessions(wanted);
        QCOMPARE(model.rowCount(), int(wanted.size()));
        for (const SessionSummary &s : wanted)
            QCOMPARE(model.session(model.rowOf(s.id)), s);
    }
}

void tst_SessionModel::data_unknownIsInvalidNotZero()
{
    SessionSummary s = session(u"a"_s);
    s.firstMs = NoTime, s.lastMs = NoTime;
    SessionModel model;
    model.setSessions({s});
    for (const int column : {SessionModel::LastActive, SessionModel::Duration, SessionModel::Cost})
        QVERIFY(!model.index(0, column).data(SessionModel::ValueRole).isValid());
    QCOMPARE(model.index(0, SessionModel::Errors).data(SessionModel::ValueRole).toLongLong(), 0);
}

void tst_SessionModel::data_measuresAlignRight()
{
    SessionModel model;
    model.setSessions({session(u"a"_s)});
    for (int column = 0; column < SessionModel::ColumnCount; ++column) {
        const auto expected = column >= SessionModel::Duration ? Qt::AlignRight : Qt::AlignLeft;
        QVERIFY(model.index(0, column).data(Qt::TextAlignmentRole).toInt() & expected);
        QVERIFY(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & expected);
        QVERIFY(!model.index(0, column).data(Qt::ForegroundRole).isValid());
        QVERIFY(!model.index(0, column).data(Qt::DecorationRole).isValid());
    }
}

void tst_SessionModel::headerData_outOfRangeIsInvalid()
{
    SessionModel model;
    QVERIFY(model.setHeaderData(SessionModel::Cost, Qt::Horizontal, u"Cost"_s));
    QCOMPARE(model.headerData(SessionModel::Cost, Qt::Horizontal).toString(), u"Cost"_s);
    QVERIFY(!model.setHeaderData(SessionModel::ColumnCount, Qt::Horizontal, u"x"_s));
    QVERIFY(!model.headerData(SessionModel::ColumnCount, Qt::Horizontal).isValid());
    QVERIFY(!model.headerData(-1, Qt::Horizontal).isValid());
}

void tst_SessionModel::sort_unknownTimesComeLast()
{
    SessionSummary unknown = session(u"u"_s);
    unknown.firstMs = NoTime, unknown.lastMs = NoTime;
    SessionModel model;
    SessionFilterModel proxy;
    proxy.setSourceModel(&model);
    proxy.sort(SessionModel::LastActive, Qt::DescendingOrder);
    model.setSessions({session(u"a"_s, 10), unknown, session(u"b"_s, 30), session(u"c"_s, 20)});
    QCOMPARE(order(proxy), u"b c a u"_s);
}

void tst_SessionModel::findings_sortByTheGravestThenByHowMany()
{
    SessionModel model;
    std::vector<SessionSummary> sessions{session(u"none"_s), session(u"infos"_s), session(u"warning"_s),
                                         session(u"error"_s), session(u"errors"_s)};
    sessions[1].findings = 90;
    sessions[2].findings = 2, sessions[2].gravest = Severity::Warning;
    sessions[3].findings = 1, sessions[3].gravest = Severity::Error;
    sessions[4].findings = 3, sessions[4].gravest = Severity::Error;
    model.setSessions(sessions);
    QVERIFY(!model.index(0, SessionModel::Findings).data(SessionModel::GravestRole).isValid());
    QCOMPARE(model.index(2, SessionModel::Findings).data(SessionModel::GravestRole).toInt(), int(Severity::Warning));
    SessionFilterModel proxy;
    proxy.setSourceModel(&model);
    proxy.sort(SessionModel::Findings, Qt::DescendingOrder);
    QCOMPARE(order(proxy), u"errors error warning infos none"_s);
    proxy.sort(SessionModel::Findings, Qt::AscendingOrder);
    QCOMPARE(order(proxy), u"none infos warning error errors"_s);
}

void tst_SessionModel::errorsFirst_holdsInBothDirections()
{
    SessionModel model;
    SessionFilterModel proxy;
    proxy.setSourceModel(&model);
    model.setSessions({session(u"a"_s, 10), session(u"b"_s, 30, 2), session(u"c"_s, 20), session(u"d"_s, 5, 1)});
    proxy.setErrorsFirst(true);
    proxy.sort(SessionModel::LastActive, Qt::DescendingOrder);
    QCOMPARE(order(proxy), u"b d c a"_s);
    proxy.sort(SessionModel::LastActive, Qt::AscendingOrder);
    QCOMPARE(order(proxy), u"d b a c"_s);
    proxy.setErrorsFirst(false);
    QCOMPARE(order(proxy), u"d a c b"_s);
}

void tst_SessionModel::text_matchesTitleProjectModelAndId()
{
    SessionSummary other = session(u"zz"_s);
    other.title = u"Fix the flaky test"_s;
    other.model = u"claude-opus-4-1"_s;
    SessionModel model;
    SessionFilterModel proxy;
    proxy.setSourceModel(&model);
    model.setSessions({session(u"a"_s), other});
    for (const QString &text : {u"FLAKY"_s, u"/home/a/zz"_s, u"opus"_s, u"zz"_s}) {
        proxy.setText(text);
        QCOMPARE(order(proxy), u"zz"_s);
    }
    proxy.setText({});
    QCOMPARE(proxy.rowCount(), 2);
}

QTEST_GUILESS_MAIN(tst_SessionModel)
#include "tst_sessionmodel.moc"
