// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakesecretstore.h"
#include "remotebench.h"

#include "charts/fonts.h"
#include "ui/button.h"
#include "ui/connections/certificatedialog.h"
#include "ui/connections/connectionform.h"
#include "ui/connections/connectionsdialog.h"
#include "ui/connections/tokendialog.h"
#include "ui/plainlabel.h"
#include "ui/style.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

const Format English(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc());

void click(QWidget *widget)
{
    QTest::mouseClick(widget, Qt::LeftButton);
}

} // namespace

/// The list of connections by mouse and keyboard, against a real listener; tokens in a keychain that does what it is told.
class ConnectionsDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"glasshouse-test"_s);
        QCoreApplication::setApplicationName(u"tst_connectionsdialog"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QGuiApplication::setQuitOnLastWindowClosed(false);
        loadFonts();
        QApplication::setFont(font(TextRole::Body));
        m_appearance = std::make_unique<Appearance>();
        m_appearance->setChoice(Appearance::Choice::Dark);
    }
    void init()
    {
        QSettings().clear();
        m_secrets = std::make_unique<FakeSecretStore>();
        open();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_secrets.reset();
    }

    void remote_isAddedByKeyboard_andKept()
    {
        QTest::keyClick(m_dialog->addButton(), Qt::Key_Space);
        QVERIFY(m_dialog->form()->nameField()->hasFocus());
        QTest::keyClicks(m_dialog->form()->nameField(), u"Team"_s); // over what is selected
        QTest::keyClick(m_dialog->form()->nameField(), Qt::Key_Tab);
        QVERIFY(m_dialog->form()->urlField()->hasFocus());
        QTest::keyClicks(m_dialog->form()->urlField(), u"gh.example.com:8443"_s);
        QTest::keyClicks(m_dialog->form()->noteField(), u"ask Ada"_s);
        open(); // again
        QCOMPARE(m_dialog->saved().list.size(), size_t(1));
        const SavedConnection saved = m_dialog->saved().list[0];
        QCOMPARE(saved.name, u"Team"_s);
        QCOMPARE(saved.url, u"gh.example.com:8443"_s);
        QCOMPARE(saved.note, u"ask Ada"_s);
        QCOMPARE(saved.secretKey(), saved.id + u"@gh.example.com:8443"_s);
        QCOMPARE(m_dialog->list()->model()->rowCount(), 2);
    }

    void badAddress_isSaidUnderTheField_andCannotBeOpened()
    {
        click(m_dialog->addButton());
        QVERIFY(!m_dialog->connectButton()->isEnabled());
        m_dialog->form()->urlField()->setText(u"ftp://x"_s);
        QVERIFY(!m_dialog->connectButton()->isEnabled());
        QVERIFY(!m_dialog->form()->problem().isEmpty());
        m_dialog->form()->urlField()->setText(u"https://x.example"_s);
        QVERIFY(m_dialog->connectButton()->isEnabled());
        m_dialog->form()->tokenField()->setText(u"no token"_s);
        QVERIFY(!m_dialog->connectButton()->isEnabled());
    }

    void openHttp_needsAWord()
    {
        click(m_dialog->addButton());
        ConnectionForm *const form = m_dialog->form();
        form->urlField()->setText(u"http://localhost:4318"_s);
        QVERIFY(!form->plainBox()->isVisible());
        QVERIFY(m_dialog->connectButton()->isEnabled());
        form->urlField()->setText(u"http://gh.example.com"_s);
        QVERIFY(form->plainBox()->isVisible());
        QVERIFY(!m_dialog->connectButton()->isEnabled());
        QVERIFY(form->problem().contains(u"not encrypted"_s));
        QTest::keyClick(form->plainBox(), Qt::Key_Space);
        QVERIFY(m_dialog->connectButton()->isEnabled());
        QVERIFY(m_dialog->saved().list[0].plainAllowed);
        form->urlField()->setText(u"https://gh.example.com"_s);
        QVERIFY(!m_dialog->saved().list[0].plainAllowed); // the word was for that
    }

    void test_saysWhatIsThere_andConnectKeepsTheToken()
    {
        RemoteBench bench;
        QVERIFY(bench.store(12));
        fillIn(u"http://127.0.0.1:%1"_s.arg(bench.port()), bench.token("admin"));
        click(m_dialog->testButton());
        QTRY_VERIFY2(m_dialog->statusText().startsWith(u"It works: 12 events"_s), qPrintable(m_dialog->statusText()));
        QVERIFY(m_secrets->kept.isEmpty()); // a test keeps nothing
        QSignalSpy wanted(m_dialog.get(), &ConnectionsDialog::connectRequested);
        click(m_dialog->connectButton());
        QTRY_COMPARE(wanted.count(), 1);
        const auto connection = wanted[0][0].value<WantedConnection>();
        QCOMPARE(connection.kind, WantedConnection::Kind::Remote);
        QVERIFY(connection.remote.keepsToken);
        QCOMPARE(m_secrets->kept.value(connection.remote.secretKey()), bench.token("admin"));
        QVERIFY(!settingsText().contains(bench.token("admin")));

        open(connection.remote.id); // the token comes from the keychain now
        QCOMPARE(m_dialog->form()->tokenField()->text(), QString());
        click(m_dialog->testButton());
        QTRY_VERIFY(m_dialog->statusText().startsWith(u"It works"_s));
        m_dialog->form()->urlField()->setText(u"https://evil.example"_s);
        QVERIFY(!m_dialog->saved().list[0].keepsToken); // never shown to another host
    }

    void wrongToken_isSaid()
    {
        RemoteBench bench;
        fillIn(u"http://127.0.0.1:%1"_s.arg(bench.port()), "gh_bm9ib2R5");
        click(m_dialog->testButton());
        QTRY_VERIFY(m_dialog->statusText().contains(u"does not accept the token"_s));
        QVERIFY(!m_dialog->statusText().contains(u"gh_bm9ib2R5"_s));
    }

    void keychainsTrouble_isSaid_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("words");
        QTest::newRow("locked") << int(SecretResult::State::Locked) << u"locked"_s;
        QTest::newRow("denied") << int(SecretResult::State::Denied) << u"not allowed"_s;
        QTest::newRow("missing") << int(SecretResult::State::Missing) << u"no keychain"_s;
        QTest::newRow("slow") << int(SecretResult::State::Slow) << u"has not answered"_s;
        QTest::newRow("wiped") << int(SecretResult::State::None) << u"has no token"_s;
    }
    void keychainsTrouble_isSaid()
    {
        QFETCH(int, state);
        QFETCH(QString, words);
        SavedConnections known;
        SavedConnection saved;
        saved.id = u"x"_s, saved.name = u"Team"_s, saved.url = u"https://gh.example.com"_s, saved.keepsToken = true;
        known.list = {saved};
        QSettings settings;
        known.save(settings);
        m_secrets->state = SecretResult::State(state);
        open(u"x"_s);
        click(m_dialog->testButton());
        QTRY_VERIFY2(m_dialog->statusText().contains(words), qPrintable(m_dialog->statusText()));

        // A typed token that cannot be kept is used for this time, and nothing of it stays.
        m_dialog->form()->tokenField()->setText(u"gh_canary"_s);
        QSignalSpy wanted(m_dialog.get(), &ConnectionsDialog::connectRequested);
        click(m_dialog->connectButton());
        QTRY_COMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][1].toByteArray(), "gh_canary");
        QVERIFY(!wanted[0][0].value<WantedConnection>().remote.keepsToken);
        QVERIFY(!settingsText().contains("gh_canary"));
    }

    void certificate_isShown_andTrustedForThisHostAlone()
    {
        const TestCertificate identity = makeTestCertificate({"itself", "DNS:localhost,IP:127.0.0.1"});
        RemoteBench bench(&identity);
        QVERIFY(bench.store(3));
        fillIn(u"https://127.0.0.1:%1"_s.arg(bench.port()), bench.token("admin"));
        click(m_dialog->testButton());
        QTRY_VERIFY(m_dialog->findChild<CertificateDialog *>());
        auto *shown = m_dialog->findChild<CertificateDialog *>();
        QVERIFY(shown->texts().join(u' ').contains(u"signed by itself"_s));
        QVERIFY(shown->cancelButton()->hasFocus()); // Enter is no yes
        click(shown->trustButton());
        QTRY_VERIFY(m_dialog->statusText().startsWith(u"It works"_s));
        QCOMPARE(m_dialog->saved().trusted.size(), 1);
        QVERIFY(m_dialog->saved().trusted.contains(u"127.0.0.1:%1"_s.arg(bench.port())));
    }

    void changedCertificate_warnsLouder()
    {
        CertificateFacts facts;
        facts.sha256 = QByteArray(32, '\x11'), facts.trustedBefore = QByteArray(32, '\x22');
        facts.subject = u"<b>itself</b>"_s, facts.problems = {u"It is signed by itself."_s};
        facts.from = QDateTime(QDate(2026, 1, 1), {}, Qt::UTC), facts.until = facts.from.addYears(1);
        CertificateDialog changed(u"h:443"_s, facts, English, nullptr);
        const QString text = changed.texts().join(u'\n');
        QVERIFY(text.contains(u"another certificate than before"_s));
        QVERIFY(text.contains(u"22:22:22:22 22:22:22:22"_s) && text.contains(u"11:11:11:11 11:11:11:11"_s));
        QVERIFY(text.contains(u"<b>itself</b>"_s));
        facts.mayBeTrusted = false;
        CertificateDialog hopeless(u"h:443"_s, facts, English, nullptr);
        QVERIFY(!hopeless.trustButton()->isVisibleTo(&hopeless));
    }

    void removing_asksOnce_andTakesTheTokenAlong()
    {
        fillIn(u"https://gh.example.com"_s, {});
        m_dialog->form()->tokenField()->setText(u"gh_x"_s);
        QSignalSpy wanted(m_dialog.get(), &ConnectionsDialog::connectRequested);
        click(m_dialog->connectButton());
        QTRY_COMPARE(wanted.count(), 1);
        open(wanted[0][0].value<WantedConnection>().remote.id);
        click(m_dialog->removeButton());
        QCOMPARE(m_dialog->saved().list.size(), size_t(1));
        QVERIFY(m_dialog->removeButton()->text().contains(u'?'));
        click(m_dialog->removeButton());
        QVERIFY(m_dialog->saved().list.empty());
        QTRY_VERIFY(m_secrets->kept.isEmpty());
        QVERIFY(!m_dialog->removeButton()->isVisible()); // this computer stays
    }

    void folders_andThisComputer_areOpenedByKeyboard()
    {
        m_dialog->addPaths({u"/srv/logs"_s});
        QSignalSpy wanted(m_dialog.get(), &ConnectionsDialog::connectRequested);
        click(m_dialog->connectButton());
        QTRY_COMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].value<WantedConnection>().paths, QStringList{u"/srv/logs"_s});
        open();
        m_dialog->list()->setFocus();
        QTest::keyClick(m_dialog->list(), Qt::Key_Down);
        QCOMPARE(m_dialog->list()->currentIndex().data().toString(), u"logs"_s);
        QTest::keyClick(m_dialog->list(), Qt::Key_Up);
        QSignalSpy here(m_dialog.get(), &ConnectionsDialog::connectRequested);
        QTest::keyClick(m_dialog->connectButton(), Qt::Key_Space);
        QTRY_COMPARE(here.count(), 1);
        QCOMPARE(here[0][0].value<WantedConnection>().kind, WantedConnection::Kind::ThisComputer);
    }

    void tokenDialog_hidesWhatIsTyped()
    {
        TokenDialog dialog(u"Team"_s, u"why"_s, true, nullptr);
        QSignalSpy given(&dialog, &TokenDialog::given);
        dialog.show();
        QVERIFY(!dialog.useButton()->isEnabled());
        QTest::keyClicks(dialog.field(), u"gh_abc"_s);
        QVERIFY(!dialog.field()->displayText().contains(u"abc"_s));
        QTest::keyClick(dialog.field(), Qt::Key_Return);
        QCOMPARE(given.count(), 1);
        QCOMPARE(given[0][0].toByteArray(), "gh_abc");
        QCOMPARE(given[0][1].toBool(), true);
        QCOMPARE(tokenFrom(u" gh_x\n"_s), "gh_x");
        for (const QString &bad : {u"a b"_s, u"a\r\nX: y"_s, u"\u017eluta"_s, QString(600, u'x')})
            QCOMPARE(tokenFrom(bad), QByteArray());
    }

    void looks_areDrawn() // into GLASSHOUSE_GRAB_DIR, for a look by eye
    {
        const QString folder = qEnvironmentVariable("GLASSHOUSE_GRAB_DIR");
        for (const auto &[name, choice] :
             {std::pair{u"dark"_s, Appearance::Choice::Dark}, std::pair{u"light"_s, Appearance::Choice::Light}}) {
            m_appearance->setChoice(choice);
            QSettings().clear();
            open();
            m_dialog->addPaths({u"/srv/transcripts/team"_s});
            fillIn(u"http://gh.example.com"_s, {});
            m_dialog->form()->nameField()->setText(u"Team"_s);
            grab(*m_dialog, folder, u"connections-"_s + name);
            CertificateFacts facts;
            facts.sha256 = QByteArray::fromHex("a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90");
            facts.subject = u"Glasshouse"_s, facts.issuer = u"Glasshouse"_s;
            facts.names = {u"gh.example.com"_s, u"localhost"_s};
            facts.problems = {u"It is signed by itself: nobody else says whose it is."_s};
            facts.from = QDateTime(QDate(2026, 1, 1), {}, Qt::UTC), facts.until = facts.from.addYears(2);
            CertificateDialog certificate(u"gh.example.com:443"_s, facts, English, nullptr);
            grab(certificate, folder, u"certificate-"_s + name);
            facts.trustedBefore = QByteArray(32, '\x5c');
            CertificateDialog changed(u"gh.example.com:443"_s, facts, English, nullptr);
            grab(changed, folder, u"certificate-changed-"_s + name);
            TokenDialog token(u"Team"_s, SecretResult{SecretResult::State::Locked}.words(u"Team"_s), true, nullptr);
            grab(token, folder, u"token-"_s + name);
        }
        m_appearance->setChoice(Appearance::Choice::Dark);
    }

private:
    void open(const QString &current = {})
    {
        m_dialog = std::make_unique<ConnectionsDialog>(*m_secrets, English, current, nullptr);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_dialog->list()->model(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    void fillIn(const QString &url, const QByteArray &token)
    {
        click(m_dialog->addButton());
        m_dialog->form()->urlField()->setText(url);
        m_dialog->form()->tokenField()->setText(QString::fromLatin1(token));
    }
    QByteArray settingsText() const
    {
        QSettings settings;
        settings.sync();
        QFile file(settings.fileName());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void grab(QWidget &widget, const QString &folder, const QString &name)
    {
        widget.show();
        const QPixmap picture = widget.grab();
        QVERIFY(picture.width() > 300);
        if (!folder.isEmpty())
            QVERIFY(QDir().mkpath(folder) && picture.save(folder + u'/' + name + u".png"_s));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<FakeSecretStore> m_secrets;
    std::unique_ptr<ConnectionsDialog> m_dialog;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(ConnectionsDialogTest)
#include "tst_connectionsdialog.moc"
