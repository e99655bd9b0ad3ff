// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feedbackmodel.h"
#include "models/valueorder.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

FeedbackItem report(qint64 id, const QString &print, FeedbackStatus status = FeedbackStatus::Open)
{
    FeedbackItem item;
    item.id = id, item.fingerprint = print, item.status = status;
    item.createdMs = id * 1000;
    item.report.message = u"message %1"_s.arg(id);
    return item;
}

QString ids(const std::vector<FeedbackRow> &rows)
{
    QStringList shown;
    for (const FeedbackRow &row : rows)
        shown << (row.head ? u">%1"_s : u"%1"_s).arg(row.item.id);
    return shown.join(u' ');
}

} // namespace

class tst_FeedbackModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rows_foldByTroubleAndState()
    {
        const std::vector<FeedbackItem> items{report(5, u"a"_s), report(4, u"b"_s), report(3, u"a"_s),
                                              report(2, u"a"_s, FeedbackStatus::Resolved), report(1, u"a"_s)};
        QCOMPARE(ids(feedbackRows(items, true, {})), u"5 4 2"_s);
        QCOMPARE(feedbackRows(items, true, {}).front().ids, (std::vector<qint64>{5, 3, 1}));
        QCOMPARE(ids(feedbackRows(items, true, {5})), u"5 >3 >1 4 2"_s);
        QCOMPARE(ids(feedbackRows(items, true, {4})), u"5 4 2"_s); // nothing to unfold
        QCOMPARE(ids(feedbackRows(items, false, {5})), u"5 4 3 2 1"_s);
    }

    void changes_areExact_andOrderKeepsGroupsTogether()
    {
        FeedbackModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ValueOrder order;
        order.setSourceModel(&model);
        QRandomGenerator random(17);
        std::vector<FeedbackItem> items;
        for (qint64 id = 40; id > 0; --id)
            items.push_back(report(id, QString(QChar(u'a' + random.bounded(6))), FeedbackStatus(random.bounded(4))));
        QSet<qint64> unfolded;
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        for (int turn = 0; turn < 60; ++turn) {
            if (random.bounded(3) == 0)
                items[std::size_t(random.bounded(int(items.size())))].status = FeedbackStatus(random.bounded(4));
            const qint64 head = 1 + random.bounded(40);
            unfolded.contains(head) ? void(unfolded.remove(head)) : void(unfolded.insert(head));
            model.setRows(feedbackRows(items, random.bounded(5) != 0, unfolded));
            order.sort(random.bounded(int(FeedbackModel::ColumnCount)), Qt::SortOrder(random.bounded(2)));
            qint64 above = 0;
            for (int at = 0; at < order.rowCount(); ++at) {
                const FeedbackRow &row = model.row(order.mapToSource(order.index(at, 0)).row());
                QVERIFY(!row.head || row.head->id == above);
                above = row.head ? above : row.item.id;
            }
        }
        QCOMPARE(resets.size(), 0);
    }

    void aReport_isFoundByItsNumber()
    {
        FeedbackModel model;
        model.setRows(feedbackRows({report(2, u"a"_s), report(1, u"b"_s)}, true, {}));
        QCOMPARE(model.rowOfReport(1), 1);
        QCOMPARE(model.rowOfReport(9), -1);
        QCOMPARE(model.rowOf(FeedbackModel::keyOfReport(2)), 0);
        QCOMPARE(model.index(0, FeedbackModel::State).data(ValueModel::ValueRole).toString(), u"open"_s);
        QVERIFY(!model.index(5, 0).isValid());
    }
};

QTEST_GUILESS_MAIN(tst_FeedbackModel)
#include "tst_feedbackmodel.moc"
