// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"
#include "store/schema.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class SchemaTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"a.db"_s);
    }

    void aNewStore_reachesTheCurrentVersion_andMigratingAgainChangesNothing()
    {
        auto connection = Connection::open(m_path, Connection::Mode::ReadWrite);
        QVERIFY(connection);
        QCOMPARE(checkSchema(*connection).error().code, Error::Code::Busy);
        QVERIFY(migrate(*connection));
        QVERIFY(migrate(*connection));
        QCOMPARE(connection->integer("PRAGMA user_version").value_or(-1), currentSchemaVersion());
        QVERIFY(checkSchema(*connection));
        QVERIFY2(!QFileInfo::exists(m_path + u".before-v1"_s), "an empty store needs no backup");
    }

    void aNewerStore_isRefused_andLeftAsItIs()
    {
        auto connection = Connection::open(m_path, Connection::Mode::ReadWrite);
        QVERIFY(
            connection
            && connection->execute("CREATE TABLE future(a); INSERT INTO future VALUES(7); PRAGMA user_version = 99"));
        const auto refused = migrate(*connection);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::TooNew);
        QVERIFY(refused.error().message.contains(m_path) && refused.error().message.contains(u"99"_s));
        QCOMPARE(checkSchema(*connection).error().code, Error::Code::TooNew);
        QCOMPARE(connection->integer("SELECT a FROM future").value_or(-1), 7);
    }

    void upgrading_keepsACopyOfTheOldStore()
    {
        auto connection = Connection::open(m_path, Connection::Mode::ReadWrite);
        const std::array<const char *, 1> one = {"CREATE TABLE a(x); INSERT INTO a VALUES(1)"};
        const std::array<const char *, 2> two = {one[0], "ALTER TABLE a ADD COLUMN y; UPDATE a SET y = x + 1"};
        QVERIFY(connection && migrate(*connection, one));
        QVERIFY(migrate(*connection, two));
        QCOMPARE(connection->integer("SELECT y FROM a").value_or(-1), 2);
        auto copy = Connection::open(m_path + u".before-v2"_s, Connection::Mode::ReadOnly);
        QVERIFY(copy);
        QCOMPARE(copy->integer("PRAGMA user_version").value_or(-1), 1);
        QCOMPARE(copy->integer("SELECT x FROM a").value_or(-1), 1);
    }

    void aStepThatFails_leavesTheVersionBeforeIt_whole()
    {
        auto connection = Connection::open(m_path, Connection::Mode::ReadWrite);
        const std::array<const char *, 1> one = {"CREATE TABLE a(x); INSERT INTO a VALUES(1)"};
        const std::array<const char *, 2> broken = {one[0], "CREATE TABLE b(x); INSERT INTO nowhere VALUES(1)"};
        QVERIFY(connection && migrate(*connection, one));
        QVERIFY(!migrate(*connection, broken));
        QCOMPARE(connection->integer("PRAGMA user_version").value_or(-1), 1);
        QCOMPARE(connection->integer("SELECT count(*) FROM sqlite_schema WHERE name = 'b'").value_or(-1), 0);
        const std::array<const char *, 2> mended = {one[0], "CREATE TABLE b(x)"};
        QVERIFY(migrate(*connection, mended));
        QCOMPARE(connection->integer("PRAGMA user_version").value_or(-1), 2);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(SchemaTest)
#include "tst_schema.moc"
