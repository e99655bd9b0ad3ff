// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"
#include "store/statement.h"

#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class ConnectionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"a.db"_s);
        auto opened = Connection::open(m_path, Connection::Mode::ReadWrite);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
        m_connection = std::make_unique<Connection>(std::move(*opened));
        QVERIFY(m_connection->execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT)"));
    }
    void cleanup() { m_connection.reset(); }

    void committedRows_areSeenByAReader_andRolledBackOnesAreNot()
    {
        {
            Transaction kept(*m_connection);
            QVERIFY(kept.begin());
            Statement(*m_connection, "INSERT INTO t VALUES(1, ?)").bind("one").run();
            QVERIFY(kept.commit());
        }
        {
            Transaction dropped(*m_connection);
            QVERIFY(dropped.begin());
            Statement(*m_connection, "INSERT INTO t VALUES(2, ?)").bind("two").run();
        }
        auto reader = Connection::open(m_path, Connection::Mode::ReadOnly);
        QVERIFY(reader);
        QCOMPARE(reader->integer("SELECT sum(a) FROM t").value_or(-1), 1);
    }

    void aReader_cannotWrite()
    {
        auto reader = Connection::open(m_path, Connection::Mode::ReadOnly);
        QVERIFY(reader);
        QVERIFY(!reader->execute("INSERT INTO t VALUES(3, 'x')"));
        QVERIFY(!reader->execute("CREATE TABLE u(a)"));
    }

    void oneFailedStatement_keepsTheWholeBatchOut()
    {
        Transaction transaction(*m_connection);
        QVERIFY(transaction.begin());
        Statement insert(*m_connection, "INSERT INTO t VALUES(?, 'x')");
        insert.bind(1).run();
        insert.bind(1).run(); // the key is taken
        insert.bind(2).run();
        const auto committed = transaction.commit();
        QVERIFY(!committed);
        QVERIFY(committed.error().message.contains(m_path));
        QVERIFY(m_connection->execute("ROLLBACK"));
        QCOMPARE(m_connection->integer("SELECT count(*) FROM t").value_or(-1), 0);
    }

    void aFullDisk_losesTheBatch_keepsWhatWasThere_andPassesAgain()
    {
        QVERIFY(m_connection->execute("INSERT INTO t VALUES(1, 'kept')"));
        QVERIFY(m_connection->execute("PRAGMA max_page_count = 8"));
        {
            Transaction transaction(*m_connection);
            QVERIFY(transaction.begin());
            Statement insert(*m_connection, "INSERT INTO t VALUES(?, ?)");
            const QByteArray wide(4000, 'w');
            for (int i = 2; i < 200; ++i)
                insert.bind(i, wide).run();
            QVERIFY(!transaction.commit());
        }
        QCOMPARE(m_connection->integer("SELECT count(*) FROM t").value_or(-1), 1);
        QVERIFY(m_connection->execute("PRAGMA max_page_count = 100000"));
        Transaction again(*m_connection);
        QVERIFY(again.begin());
        Statement(*m_connection, "INSERT INTO t VALUES(2, 'y')").run();
        QVERIFY(again.commit());
    }

    void aFileThatIsNoStore_isCorrupt_andNamed()
    {
        const QString path = m_folder->filePath(u"text.db"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("this is a letter, not a database\n").repeated(400));
        file.close();
        const auto opened = Connection::open(path, Connection::Mode::ReadWrite);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, Error::Code::Corrupt);
        QVERIFY(opened.error().message.contains(path));
    }

    void aFolderThatDoesNotExist_isSaid()
    {
        const auto opened = Connection::open(m_folder->filePath(u"no/such/a.db"_s), Connection::Mode::ReadWrite);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, Error::Code::Io);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(ConnectionTest)
#include "tst_connection.moc"
