// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/panelstate.h"
#include "models/credentialsmodel.h"
#include "models/endpointsmodel.h"
#include "tests/ui/sourcesfixture.h"
#include "ui/panelfooter.h"
#include "ui/sources/credentialsdock.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSignalSpy>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class tst_CredentialsDock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void oldCredentials_warnAndNeverMore();
    void neverRotated_countsFromFirstSight();
    void failedTokens_areFailures();
    void clickOnHead_sorts();
    void clickOnAgentAndEndpoint_filters();
    void keys_filterExcludeAndOpen();
    void rates_areColouredWhenNotable();
    void absentPercentiles_areNotZero();
    void nothing_saysWhatFeedsIt();
    void error_ofOneTableLeavesTheOther();
    void otherFilter_asksBothAgain();
    void copy_isNoted();
    void cells_areSpoken();
    void narrowPanel_dropsColumns();
    void grab();

private:
    TableCell credential(const QString &agent, int column) const { return cell(m_rotations, agent, column); }
    TableCell endpoint(const QString &name, int column) const { return cell(m_endpoints, name, column); }
    static TableCell cell(const TableView *table, const QString &name, int column);

    SourcesFixture<CredentialsDock> m_f;
    TableView *m_rotations = nullptr;
    TableView *m_endpoints = nullptr;
};

void tst_CredentialsDock::init()
{
    QVERIFY(m_f.open());
    m_rotations = m_f.dock->credentials();
    m_endpoints = m_f.dock->endpoints();
    QTRY_COMPARE(m_endpoints->model()->rowCount(), 5);
    QCOMPARE(m_rotations->model()->rowCount(), 6);
}

TableCell tst_CredentialsDock::cell(const TableView *table, const QString &name, int column)
{
    for (int row = 0; row < table->model()->rowCount(); ++row)
        if (table->cell(row, 0).text == name)
            return table->cell(row, column);
    return {};
}

void tst_CredentialsDock::oldCredentials_warnAndNeverMore()
{
    QCOMPARE(m_f.names(m_rotations).section(u'|', 0, 0), u"s3-exporter"_s); // longest ago first
    QCOMPARE(credential(u"s3-exporter"_s, CredentialsModel::Days).text, u"214"_s);
    QCOMPARE(credential(u"s3-exporter"_s, CredentialsModel::Days).colour, Token::Warning);
    QCOMPARE(*credential(u"s3-exporter"_s, CredentialsModel::Days).bar, 1.0);
    QCOMPARE(credential(u"gemini-docs"_s, CredentialsModel::Days).colour, Token::Text); // 90 is not over 90
    QCOMPARE(*credential(u"gemini-docs"_s, CredentialsModel::Days).bar, 90.0 / 214);
    for (int row = 0; row < m_rotations->model()->rowCount(); ++row)
        for (const int column : {CredentialsModel::LastRotated, CredentialsModel::Days}) {
            QVERIFY(m_rotations->cell(row, column).colour != Token::Error);
            QVERIFY(m_rotations->cell(row, column).barColour != Token::Error);
        }
}

void tst_CredentialsDock::neverRotated_countsFromFirstSight()
{
    QCOMPARE(credential(u"nightly-reports"_s, CredentialsModel::LastRotated).text, u"never seen"_s);
    const TableCell days = credential(u"nightly-reports"_s, CredentialsModel::Days);
    QCOMPARE(days.text, u"131"_s);
    QVERIFY2(days.tip.contains(u"first seen"_s), qPrintable(days.tip));
    QCOMPARE(credential(u"nightly-reports"_s, CredentialsModel::By).text, Format::absent());
    QCOMPARE(credential(u"ops-oncall"_s, CredentialsModel::Kind).text, Format::absent());
    QCOMPARE(credential(u"ops-oncall"_s, CredentialsModel::Days).text, u"0"_s);
}

void tst_CredentialsDock::failedTokens_areFailures()
{
    QCOMPARE(credential(u"cc-checkout-web"_s, CredentialsModel::Failed).colour, Token::Error);
    QCOMPARE(credential(u"codex-nightly"_s, CredentialsModel::Failed).colour, Token::Text3);
    QCOMPARE(credential(u"codex-nightly"_s, CredentialsModel::Issued).text, u"12.4\u202fk"_s);
    QCOMPARE(credential(u"codex-nightly"_s, CredentialsModel::Issued).tip, u"12,400"_s);
}

void tst_CredentialsDock::clickOnHead_sorts()
{
    m_f.clickHead(m_rotations, CredentialsModel::Agent);
    m_rotations->sortByColumn(CredentialsModel::Agent, Qt::AscendingOrder);
    QVERIFY(m_f.names(m_rotations).startsWith(u"cc-checkout-web|codex-nightly|gemini-docs|"_s));
    m_f.clickHead(m_endpoints, EndpointsModel::ErrorRate);
    QCOMPARE(m_endpoints->horizontalHeader()->sortIndicatorSection(), int(EndpointsModel::ErrorRate));
    if (m_endpoints->horizontalHeader()->sortIndicatorOrder() == Qt::AscendingOrder)
        m_f.clickHead(m_endpoints, EndpointsModel::ErrorRate);
    QVERIFY(m_f.names(m_endpoints).startsWith(u"POST /api/v1/agents/tokens|GET /api/v1/usage-summary|"_s));
}

void tst_CredentialsDock::clickOnAgentAndEndpoint_filters()
{
    m_f.clickCell(m_rotations, 3, CredentialsModel::Days);
    QVERIFY(m_f.filter->filter().agents.isEmpty());
    m_f.clickCell(m_rotations, 3, CredentialsModel::Agent);
    QCOMPARE(m_f.filter->filter().agents, QStringList{u"cc-checkout-web"_s});
    m_f.clickCell(m_endpoints, 2, EndpointsModel::Endpoint);
    QCOMPARE(m_f.filter->filter().events.resources, (Choice{{u"POST /api/v1/agents/tokens"_s}, false}));
    QCOMPARE(m_f.filter->filter().agents, QStringList{u"cc-checkout-web"_s});
    m_f.filter->goBack();
    QVERIFY(m_f.filter->filter().events.isEmpty());
}

void tst_CredentialsDock::keys_filterExcludeAndOpen()
{
    QSignalSpy activity(m_f.dock, &CredentialsDock::activityRequested);
    m_rotations->setFocus(Qt::TabFocusReason);
    QTest::keyClick(m_rotations, Qt::Key_J);
    QTest::keyClick(m_rotations, Qt::Key_X); // agents can only be chosen
    QVERIFY(m_f.filter->filter().agents.isEmpty());
    QTest::keyClick(m_rotations, Qt::Key_F);
    QCOMPARE(m_f.filter->filter().agents, QStringList{u"nightly-reports"_s});
    m_endpoints->setFocus(Qt::TabFocusReason);
    QTest::keyClick(m_endpoints, Qt::Key_X);
    QCOMPARE(m_f.filter->filter().events.resources, (Choice{{u"POST /api/v1/messages"_s}, true}));
    QCOMPARE(activity.count(), 0);
    QTest::keyClick(m_endpoints, Qt::Key_Return);
    QCOMPARE(activity.count(), 1);
    QCOMPARE(m_f.filter->filter().events.resources, (Choice{{u"POST /api/v1/messages"_s}, false}));
}

void tst_CredentialsDock::rates_areColouredWhenNotable()
{
    QCOMPARE(endpoint(u"POST /api/v1/agents/tokens"_s, EndpointsModel::ErrorRate).text, u"7.0\u202f%"_s);
    QCOMPARE(endpoint(u"POST /api/v1/agents/tokens"_s, EndpointsModel::ErrorRate).colour, Token::Error);
    QCOMPARE(endpoint(u"GET /api/v1/usage-summary"_s, EndpointsModel::ErrorRate).text, u"1.4\u202f%"_s);
    QCOMPARE(endpoint(u"GET /api/v1/usage-summary"_s, EndpointsModel::ErrorRate).colour, Token::Text2);
    QCOMPARE(endpoint(u"POST /api/v1/messages"_s, EndpointsModel::ErrorRate).text,
             u"<\u00a00.1\u202f%"_s.replace(QChar(0xa0), u' '));
    QCOMPARE(endpoint(u"GET /api/v1/agents"_s, EndpointsModel::ErrorRate).text, u"0\u202f%"_s);
    QVERIFY(m_f.dock->findChild<PanelFooter *>()->rightText().startsWith(u"103.9\u202fk calls"_s)
            || m_f.dock->findChild<PanelFooter *>()->rightText().startsWith(u"104\u202fk calls"_s));
}

void tst_CredentialsDock::absentPercentiles_areNotZero()
{
    QCOMPARE(endpoint(u"POST /api/v1/messages"_s, EndpointsModel::P50).text, u"38\u202fms"_s);
    QCOMPARE(endpoint(u"DELETE /api/v1/agents/credentials"_s, EndpointsModel::P95).text, Format::absent());
    QCOMPARE(endpoint(u"POST /api/v1/messages"_s, EndpointsModel::Trend).spark.size(), size_t(24));
}

void tst_CredentialsDock::nothing_saysWhatFeedsIt()
{
    m_f.filter->change([](FilterStep &step) { step.filter.models = {u"none"_s}; });
    m_f.backend->credentials = {};
    m_f.backend->endpoints = {};
    Q_EMIT m_f.backend->dataChanged();
    StateOverlay *rotations = m_f.dock->credentialsState(), *endpoints = m_f.dock->endpointsState();
    QTRY_COMPARE(endpoints->state(), PanelState::Empty);
    QCOMPARE(rotations->state(), PanelState::Empty);
    QVERIFY2(rotations->text().contains(u"credential_rotated"_s), qPrintable(rotations->text()));
    QVERIFY2(endpoints->text().contains(u"api_call"_s), qPrintable(endpoints->text()));
    QTest::mouseClick(endpoints->findChild<QAbstractButton *>(), Qt::LeftButton);
    QVERIFY(m_f.filter->filter().models.isEmpty());
}

void tst_CredentialsDock::error_ofOneTableLeavesTheOther()
{
    m_f.backend->failure = u"database is locked"_s;
    Q_EMIT m_f.backend->dataChanged();
    QTRY_COMPARE(m_f.dock->endpointsState()->state(), PanelState::Error);
    QCOMPARE(m_f.dock->credentialsState()->state(), PanelState::Error);
    QCOMPARE(m_rotations->model()->rowCount(), 6);
    m_f.backend->failure.clear();
    QTest::mouseClick(m_f.dock->credentialsState()->findChild<QAbstractButton *>(), Qt::LeftButton);
    QTRY_COMPARE(m_f.dock->endpointsState()->state(), PanelState::Ready);
    QCOMPARE(m_f.dock->credentialsState()->state(), PanelState::Ready);
}

void tst_CredentialsDock::otherFilter_asksBothAgain()
{
    m_f.filter->change([](FilterStep &step) { step.filter.agents = {u"codex-nightly"_s}; });
    QTRY_COMPARE(m_f.backend->last<EndpointsQuestion>().filter.agents, QStringList{u"codex-nightly"_s});
    QCOMPARE(m_f.backend->last<CredentialsQuestion>().filter.agents, QStringList{u"codex-nightly"_s});
    QCOMPARE(m_f.backend->last<EndpointsQuestion>().zone, u"UTC"_s);
}

void tst_CredentialsDock::copy_isNoted()
{
    m_endpoints->setFocus(Qt::TabFocusReason);
    QTest::keyClick(m_endpoints, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"POST /api/v1/messages,84320,0.000142,38000000,"_s));
    QCOMPARE(m_f.backend->notes.size(), size_t(1));
    QCOMPARE(m_f.backend->notes.front().resource, u"credentials"_s);
}

void tst_CredentialsDock::cells_areSpoken()
{
    QCOMPARE(m_rotations->model()->index(0, CredentialsModel::Days).data(Qt::AccessibleTextRole).toString(), u"214"_s);
    QVERIFY(!m_endpoints->model()->index(0, EndpointsModel::Trend).data(Qt::AccessibleTextRole).toString().isEmpty());
    QVERIFY(!m_rotations->accessibleName().isEmpty() && !m_endpoints->accessibleName().isEmpty());
}

void tst_CredentialsDock::narrowPanel_dropsColumns()
{
    QVERIFY(!m_rotations->isColumnHidden(CredentialsModel::By));
    m_f.window->resize(520, 860);
    QTRY_VERIFY(m_rotations->isColumnHidden(CredentialsModel::By));
    for (const int column : {CredentialsModel::Agent, CredentialsModel::Days, CredentialsModel::Failed})
        QVERIFY(!m_rotations->isColumnHidden(column));
    for (const int column : {EndpointsModel::Endpoint, EndpointsModel::ErrorRate, EndpointsModel::P95})
        QVERIFY(!m_endpoints->isColumnHidden(column));
    m_f.window->resize(1500, 860);
    QTRY_VERIFY(!m_rotations->isColumnHidden(CredentialsModel::By));
}

/// Pictures for a look by eye: GLASSHOUSE_GRAB_DIR=folder.
void tst_CredentialsDock::grab()
{
    if (qEnvironmentVariableIsEmpty("GLASSHOUSE_GRAB_DIR"))
        QSKIP("set GLASSHOUSE_GRAB_DIR to get pictures of the panel");
    m_rotations->setFocus(Qt::TabFocusReason);
    for (const auto choice : {Appearance::Choice::Dark, Appearance::Choice::Light}) {
        m_f.appearance.setChoice(choice);
        const QString theme = Appearance::name(choice);
        QVERIFY(m_f.save(u"credentials-1600-"_s + theme, {1540, 890}));
        QVERIFY(m_f.save(u"credentials-1280-"_s + theme, {1220, 690}));
        QVERIFY(m_f.save(u"credentials-narrow-"_s + theme, {520, 690}));
    }
    m_f.backend->credentials = {};
    m_f.backend->endpoints = {};
    Q_EMIT m_f.backend->dataChanged();
    QTRY_COMPARE(m_f.dock->endpointsState()->state(), PanelState::Empty);
    QVERIFY(m_f.save(u"credentials-empty-light"_s, {1220, 690}));
}

QTEST_MAIN(tst_CredentialsDock)
#include "tst_credentialsdock.moc"
