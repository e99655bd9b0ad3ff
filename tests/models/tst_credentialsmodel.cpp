// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/credentialsmodel.h"
#include "models/endpointsmodel.h"
#include "models/valueorder.h"
#include "models/valuetext.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

CredentialRow credential(const QString &agent, const QString &kind, int days)
{
    CredentialRow c;
    c.agent = agent;
    c.kind = kind;
    c.days = days;
    c.lastMs = 1'000'000;
    c.sinceMs = 500'000;
    return c;
}

EndpointRow endpoint(const QString &name, qint64 calls, qint64 errors, std::optional<qint64> p95 = std::nullopt)
{
    EndpointRow e;
    e.endpoint = name;
    e.calls = calls, e.errors = errors;
    e.p95Ns = p95;
    return e;
}

QString names(const QAbstractItemModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.index(row, 0).data().toString();
    return names.join(u' ');
}

} // namespace

class tst_CredentialsModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rows_areAgentAndKind();
    void neverRotated_isUnknownNotZero();
    void days_sortByNumber();
    void errorRate_ofNoCallsIsUnknown();
    void percentiles_unknownSortLowest();
    void trend_sortsBySumAndCopiesAsList();
};

void tst_CredentialsModel::rows_areAgentAndKind()
{
    CredentialsModel model;
    QAbstractItemModelTester tester(&model);
    model.setRows(
        {credential(u"a"_s, u"token"_s, 3), credential(u"a"_s, u"api_key"_s, 5), credential(u"a"_s, u"token"_s, 9)});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.row(0).days, 3);
    model.setRows({credential(u"a"_s, u"api_key"_s, 6)});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, CredentialsModel::Days).data(ValueModel::ValueRole).toInt(), 6);
}

void tst_CredentialsModel::neverRotated_isUnknownNotZero()
{
    CredentialRow never = credential(u"a"_s, {}, 40), nothing = credential(u"b"_s, {}, 0);
    never.lastMs = NoTime;
    nothing.lastMs = NoTime, nothing.sinceMs = NoTime;
    CredentialsModel model;
    model.setRows({never, nothing});
    QVERIFY(!model.index(0, CredentialsModel::LastRotated).data(ValueModel::ValueRole).isValid());
    QCOMPARE(model.index(0, CredentialsModel::Days).data(ValueModel::ValueRole).toInt(), 40);
    QVERIFY(!model.index(1, CredentialsModel::Days).data(ValueModel::ValueRole).isValid());
    QCOMPARE(model.index(0, CredentialsModel::Rotations).data(ValueModel::ValueRole).toInt(), 0);
}

void tst_CredentialsModel::days_sortByNumber()
{
    CredentialsModel model;
    ValueOrder proxy;
    proxy.setSourceModel(&model);
    QAbstractItemModelTester tester(&proxy);
    model.setRows({credential(u"a"_s, {}, 9), credential(u"b"_s, {}, 100), credential(u"c"_s, {}, 20)});
    proxy.sort(CredentialsModel::Days, Qt::DescendingOrder);
    QCOMPARE(names(proxy), u"b c a"_s);
    proxy.sort(CredentialsModel::Agent, Qt::DescendingOrder);
    QCOMPARE(names(proxy), u"c b a"_s);
}

void tst_CredentialsModel::errorRate_ofNoCallsIsUnknown()
{
    EndpointsModel model;
    QAbstractItemModelTester tester(&model);
    model.setRows({endpoint(u"a"_s, 200, 1), endpoint(u"b"_s, 0, 0), endpoint(u"c"_s, 10, 0), endpoint(u"d"_s, 4, 3)});
    QCOMPARE(model.index(0, EndpointsModel::ErrorRate).data(ValueModel::ValueRole).toDouble(), 0.005);
    QVERIFY(!model.index(1, EndpointsModel::ErrorRate).data(ValueModel::ValueRole).isValid());
    ValueOrder proxy;
    proxy.setSourceModel(&model);
    proxy.sort(EndpointsModel::ErrorRate, Qt::DescendingOrder);
    QCOMPARE(names(proxy), u"d a c b"_s);
}

void tst_CredentialsModel::percentiles_unknownSortLowest()
{
    EndpointsModel model;
    model.setRows({endpoint(u"a"_s, 1, 0, 5'000'000), endpoint(u"b"_s, 1, 0), endpoint(u"c"_s, 1, 0, 0)});
    QVERIFY(!model.index(1, EndpointsModel::P95).data(ValueModel::ValueRole).isValid());
    QCOMPARE(model.index(2, EndpointsModel::P95).data(ValueModel::ValueRole), QVariant(qint64(0)));
    ValueOrder proxy;
    proxy.setSourceModel(&model);
    proxy.sort(EndpointsModel::P95, Qt::AscendingOrder);
    QCOMPARE(names(proxy), u"b c a"_s);
}

void tst_CredentialsModel::trend_sortsBySumAndCopiesAsList()
{
    EndpointRow a = endpoint(u"a"_s, 1, 0), b = endpoint(u"b"_s, 1, 0);
    a.trend = {1, 2, 3}, b.trend = {9, 0};
    EndpointsModel model;
    model.setRows({a, b});
    ValueOrder proxy;
    proxy.setSourceModel(&model);
    proxy.sort(EndpointsModel::Trend, Qt::DescendingOrder);
    QCOMPARE(names(proxy), u"b a"_s);
    const std::vector<QModelIndex> rows{proxy.index(1, 0)};
    QVERIFY2(csvOf(rows).contains(u",1 2 3,"_s), qPrintable(csvOf(rows)));
    const QJsonObject row = QJsonDocument::fromJson(jsonOf(rows).toUtf8()).array().first().toObject();
    QCOMPARE(row[u"calls_in_parts_of_range"_s].toArray(), QJsonArray({1, 2, 3}));
    QVERIFY(row[u"p50_ns"_s].isNull());
}

QTEST_GUILESS_MAIN(tst_CredentialsModel)
#include "tst_credentialsmodel.moc"
