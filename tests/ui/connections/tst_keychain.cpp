// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretservice.h"

#include "ui/connections/keychainstore.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace glasshouse;
using namespace Qt::StringLiterals;
using State = SecretResult::State;

namespace {
constexpr int PatienceMs = 1'500; ///< half a minute in life
}

/// The real keychain library against a made-up Secret Service on a bus of its own.
class KeychainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        qputenv("HOME", m_home.path().toLocal8Bit());
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            qputenv(name, m_home.path().toLocal8Bit());
        qputenv("XDG_CURRENT_DESKTOP", "GNOME"); // which keychain the library asks
        m_service = std::make_unique<SecretService>();
        QVERIFY2(m_service->isRunning(), "no bus of our own: is dbus-daemon installed?");
        m_store = std::make_unique<KeychainStore>(PatienceMs);
    }
    void cleanupTestCase()
    {
        m_store.reset();
        m_service.reset();
    }
    void init()
    {
        m_service->setMood(SecretService::Mood::Open);
        m_service->setPresent(true);
        m_service->wipe();
    }

    void token_isKeptReplacedAndRemoved()
    {
        QCOMPARE(read(u"a@host:443"_s).state, State::None);
        QCOMPARE(write(u"a@host:443"_s, "gh_first").state, State::Done);
        QCOMPARE(write(u"b@host:443"_s, "gh_other").state, State::Done);
        QCOMPARE(read(u"a@host:443"_s).secret, "gh_first");
        QCOMPARE(write(u"a@host:443"_s, "gh_second").state, State::Done);
        QCOMPARE(read(u"a@host:443"_s).secret, "gh_second");
        QCOMPARE(m_service->items(), 2);
        QCOMPARE(remove(u"a@host:443"_s).state, State::Done);
        QCOMPARE(remove(u"a@host:443"_s).state, State::Done); // gone is gone
        QCOMPARE(read(u"a@host:443"_s).state, State::None);
        QCOMPARE(read(u"b@host:443"_s).secret, "gh_other");
    }

    void locked_isSaid()
    {
        QCOMPARE(write(u"a@h:1"_s, "gh_x").state, State::Done);
        m_service->setMood(SecretService::Mood::Locked);
        expect(read(u"a@h:1"_s), State::Locked, u"locked"_s);
        QVERIFY(!write(u"b@h:1"_s, "gh_canary").isDone());
        m_service->setMood(SecretService::Mood::Open);
        QCOMPARE(read(u"a@h:1"_s).secret, "gh_x");
    }

    void denied_isSaid()
    {
        QCOMPARE(write(u"a@h:1"_s, "gh_x").state, State::Done);
        m_service->setMood(SecretService::Mood::Denied);
        const SecretResult result = read(u"a@h:1"_s);
        QVERIFY(result.state == State::Denied || result.state == State::Failed);
        QVERIFY(result.secret.isEmpty());
        QVERIFY(!result.words(u"x"_s).isEmpty());
        QVERIFY(!write(u"b@h:1"_s, "gh_canary").isDone());
    }

    void wiped_isSaid()
    {
        QCOMPARE(write(u"a@h:1"_s, "gh_x").state, State::Done);
        m_service->wipe();
        expect(read(u"a@h:1"_s), State::None, u"has no token"_s);
    }

    void missing_isSaid()
    {
        m_service->setPresent(false);
        expect(read(u"a@h:1"_s), State::Missing, u"no keychain"_s);
        expect(write(u"a@h:1"_s, "gh_canary"), State::Missing, u"no keychain"_s);
    }

    void nothing_isEverWrittenToAFile()
    {
        QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("gh_"), qPrintable(file.fileName()));
        }
    }

    void slow_isSaid_andNobodyWaits() // the last: what hangs holds up the queue
    {
        m_service->setMood(SecretService::Mood::Slow);
        std::optional<SecretResult> result;
        int answers = 0;
        m_store->read(u"a@h:1"_s, this, [&](const SecretResult &told) {
            result = told;
            ++answers;
        });
        qint64 beats = 0;
        QTimer beat;
        connect(&beat, &QTimer::timeout, this, [&beats] { ++beats; });
        beat.start(0);
        QTRY_VERIFY(result.has_value());
        expect(*result, State::Slow, u"has not answered"_s);
        QVERIFY(beats > 100);
        QCOMPARE(answers, 1);
    }

private:
    SecretResult waitFor(const std::function<void(SecretStore::Done)> &ask)
    {
        std::optional<SecretResult> result;
        ask([&result](const SecretResult &told) { result = told; });
        if (!QTest::qWaitFor([&result] { return result.has_value(); }, 10'000))
            return {State::Failed, {}, u"nothing came"_s};
        return *result;
    }
    SecretResult read(const QString &key)
    {
        return waitFor([&](SecretStore::Done done) { m_store->read(key, this, std::move(done)); });
    }
    SecretResult write(const QString &key, const QByteArray &secret)
    {
        return waitFor([&](SecretStore::Done done) { m_store->write(key, secret, this, std::move(done)); });
    }
    SecretResult remove(const QString &key)
    {
        return waitFor([&](SecretStore::Done done) { m_store->remove(key, this, std::move(done)); });
    }
    static void expect(const SecretResult &result, State state, const QString &words)
    {
        QVERIFY2(result.state == state, qPrintable(u"%1 %2"_s.arg(int(result.state)).arg(result.detail)));
        QVERIFY(result.secret.isEmpty());
        QVERIFY2(result.words(u"x"_s).contains(words), qPrintable(result.words(u"x"_s)));
    }

    QTemporaryDir m_home;
    std::unique_ptr<SecretService> m_service;
    std::unique_ptr<KeychainStore> m_store;
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "tst_keychain.moc"
