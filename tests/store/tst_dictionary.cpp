// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/dictionary.h"
#include "store/schema.h"

#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class DictionaryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void values_keepTheirNumber_acrossReopening()
    {
        QTemporaryDir folder;
        auto connection = Connection::open(folder.filePath(u"a.db"_s), Connection::Mode::ReadWrite);
        QVERIFY(connection && migrate(*connection));
        qint64 opus = 0;
        {
            Dictionary dictionary(*connection, 1);
            opus = dictionary.intern(Dimension::Model, "claude-opus-5");
            QCOMPARE(dictionary.intern(Dimension::Model, "claude-opus-5"), opus);
            QVERIFY(dictionary.intern(Dimension::Model, "claude-haiku-4-5") != opus);
            QCOMPARE(dictionary.intern(Dimension::Model, ""), 0);
            dictionary.intern(Dimension::Tool, "Bash");
        }
        Dictionary again(*connection, 1);
        QCOMPARE(again.find(Dimension::Model, "claude-opus-5"), opus);
        QCOMPARE(again.text(Dimension::Model, opus), std::string("claude-opus-5"));
        QCOMPARE(again.find(Dimension::Tool, "claude-opus-5"), -1);
        QCOMPARE(Dictionary(*connection, 2).find(Dimension::Model, "claude-opus-5"), -1);
        QVERIFY(connection->takeFailure());
    }

    void moreThan65536Values_becomeOther_andAreCounted()
    {
        QTemporaryDir folder;
        auto connection = Connection::open(folder.filePath(u"a.db"_s), Connection::Mode::ReadWrite);
        QVERIFY(connection && migrate(*connection));
        Transaction transaction(*connection);
        QVERIFY(transaction.begin());
        Dictionary dictionary(*connection, 1);
        for (size_t i = 1; i < Dictionary::MaxValues; ++i)
            dictionary.intern(Dimension::Tool, "tool-" + std::to_string(i));
        QCOMPARE(dictionary.overflowed(), 0);
        const qint64 other = dictionary.intern(Dimension::Tool, "one more");
        QCOMPARE(dictionary.text(Dimension::Tool, other), std::string("other"));
        QCOMPARE(dictionary.intern(Dimension::Tool, "and another"), other);
        QCOMPARE(dictionary.overflowed(), 2);
        QVERIFY(transaction.commit());
    }
};

QTEST_GUILESS_MAIN(DictionaryTest)
#include "tst_dictionary.moc"
